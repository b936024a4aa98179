import { execFileSync, spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { DOUBLED, Folder, TAG } from "./copydesk.ts";

const guard = { NODE_OPTIONS: `--import ${new URL("./no-network.mjs", import.meta.url).href}` };

describe("nothing leaves the machine", () => {
  it("the guard would see it", () => {
    const reach = "fetch('https://example.org')";
    expect(spawnSync(process.execPath, ["-e", reach], { env: { ...process.env, ...guard } }).status).toBe(99);
    const connect = "require('node:net').connect(9, '127.0.0.1')";
    expect(spawnSync(process.execPath, ["-e", connect], { env: { ...process.env, ...guard } }).status).toBe(99);
    expect(
      execFileSync(process.execPath, ["-e", "console.log(1)"], { env: { ...process.env, ...guard }, encoding: "utf8" }),
    ).toBe("1\n");
  });

  it.each([[["check"]], [["check", "--fix", "--format", "json"]], [["check", "**/*.md"]], [["inspect"]], [["rules"]]])(
    "copydesk %j",
    (args) => {
      const folder = new Folder({
        ".copydesk.yaml": "extends: bbc\npeople: [Ann Lee]\n",
        "a.txt": `By Ann Lee\n\n${DOUBLED}\n${TAG}`,
        "b.md": '![A picture](https://example.org/a.png) <script src="https://example.org/a.js"></script>\n',
      });
      const { code, err } = folder.copydesk(args, { env: guard });
      expect(err).toBe("");
      expect(code).toBeLessThan(2);
    },
  );
});
