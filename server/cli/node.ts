#!/usr/bin/env node
import { type Arguments, readArguments, UsageError } from "./arguments.ts";
import { write } from "./terminal.ts";
import { TOP } from "./verbs.ts";
import { version } from "./version.ts";

/** Each command is loaded only when it is asked for. */
async function run(asked: Arguments): Promise<number | undefined> {
  const { verb, options } = asked;
  if (options.has("help") || (verb === TOP && !options.has("version"))) {
    const { helpOf } = await import("./help.ts");
    await write(process.stdout, helpOf(verb));
    return 0;
  }
  switch (verb.name) {
    case "check":
      return (await import("./check.ts")).check(asked);
    case "inspect":
      return (await import("./inspect.ts")).inspect(asked);
    case "people":
      return (await import("./people.ts")).people(asked);
    case "rules":
      return (await import("./rules.ts")).listRules(asked);
    case "lsp":
      if (!options.has("stdio")) {
        throw new UsageError('The server speaks over standard input and output: call "copydesk lsp --stdio".');
      }
      await import("../lsp/node.ts");
      return undefined;
    default:
      await write(process.stdout, `${version}\n`);
      return 0;
  }
}

// A reader that has seen enough, as in `copydesk check | head`, is no mistake.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

try {
  const code = await run(readArguments(process.argv.slice(2)));
  if (code !== undefined) process.exitCode = code;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`copydesk: ${error.message}\n`);
  process.exitCode = 2;
}
