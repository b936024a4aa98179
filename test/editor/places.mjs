import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

/** The repository, which is also the extension under test. */
export const root = join(here, "..", "..");
/** The drafts the editor opens: a copy of this folder, as tests write into it. */
export const drafts = join(here, "workspace");
/** What is installed once and kept between runs. */
export const kept = join(root, ".vscode-test");
export const builtSuite = join(root, "out/editor-suite/index.cjs");
/** VS Code for the web asks for `.js`. */
export const builtWebSuite = join(root, "out/web-suite/index.js");
export const screenshots = join(root, "out/screenshots");
