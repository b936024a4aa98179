import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { version } from "../../package.json";
import { CLEAN, DOUBLED, Folder, PROGRAM, TAG } from "./copydesk.ts";

describe("pretty", () => {
  it("shows the line, the words, the message, the rule and what can be done", () => {
    const { out } = new Folder({ "a.txt": DOUBLED }).copydesk(["check"]);
    expect(out).toBe(`a.txt:1:21  warning  "the the".  dangling/doubled-word
 1 │ Officials waited at the the airport.
   │                     ^^^^^^^
   fix: Delete one "the"

1 draft checked: 1 warning.
One of them has a certain fix: run again with --fix.
`);
  });

  it("a clean run reads well", () => {
    expect(new Folder({ "a.txt": CLEAN, "b.txt": CLEAN }).copydesk(["check"]).out).toBe(
      "2 drafts checked: nothing to mend.\n",
    );
    expect(new Folder().copydesk(["check"]).out).toBe("0 drafts checked.\n");
  });

  it("carets stand under the words, also behind wide letters and accents", () => {
    const { out } = new Folder({ "a.txt": "習近平 and Zdene\u030ck waited at the the gate.\n" }).copydesk([
      "check",
      "--rule",
      "dangling/doubled-word",
    ]);
    const [, line = "", carets = ""] = out.split("\n");
    const columns = (text: string) =>
      [...text].reduce((sum, c) => sum + (/\p{M}/u.test(c) ? 0 : /\p{Script=Han}/u.test(c) ? 2 : 1), 0);
    expect(carets.indexOf("^")).toBe(columns(line.slice(0, line.indexOf("the the"))));
  });

  it("nothing in a draft can steer the terminal", () => {
    const { out } = new Folder({
      "a.txt": "\u001b[31mRed\u001b]0;title\u0007 waited at the the \u202Egate.\n",
    }).copydesk(["check"]);
    expect(out).toContain("⟨U+001B⟩[31mRed⟨U+001B⟩]0;title⟨U+0007⟩ waited");
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  it("is in colour where it is wanted", () => {
    const folder = new Folder({ "a.txt": DOUBLED });
    const coloured = (args: string[], env: Record<string, string>) =>
      folder.copydesk(["check", ...args], { env }).out.includes("\u001b[");
    expect(coloured([], {})).toBe(false);
    expect(coloured([], { FORCE_COLOR: "1" })).toBe(true);
    expect(coloured([], { FORCE_COLOR: "0" })).toBe(false);
    expect(coloured(["--color"], { NO_COLOR: "1" })).toBe(true);
    expect(coloured(["--no-color"], { FORCE_COLOR: "1" })).toBe(false);
  });
});

describe("github", () => {
  it("annotations at their place, and a summary", () => {
    const { out, code } = new Folder({ "a.txt": `${TAG}\n${DOUBLED}` }).copydesk(["check", "--format", "github"]);
    expect(code).toBe(1);
    expect(out).toBe(
      `::error file=a.txt,line=1,endLine=1,col=33,endColumn=38,title=markup/tag::Leftover HTML: "< /p>".
::warning file=a.txt,line=3,endLine=3,col=21,endColumn=28,title=dangling/doubled-word::"the the".
2 drafts checked: 1 error, 1 warning.
`.replace("2 drafts", "1 draft"),
    );
  });

  it("what would end a command or a property is escaped", () => {
    const folder = new Folder({ "10% a,b: c.txt": "They waited at the 100%\nthe gate, at the\nthe door.\n" });
    const { out } = folder.copydesk(["check", "--format", "github", "--rule", "dangling/doubled-word"]);
    expect(out.split("\n")[0]).toMatch(
      /^::warning file=10%25 a%2Cb%3A c\.txt,line=2,endLine=3,title=dangling\/doubled-word::[^\n]*$/,
    );
  });

  it("errors are annotations as well", () => {
    const folder = new Folder({ ".copydesk.yaml": "rulez: 1\n", "a.txt": CLEAN });
    expect(folder.copydesk(["check", "--format", "github"]).out).toBe(
      '::error file=.copydesk.yaml,line=1,col=1,title=copydesk::Unknown key "rulez": the nearest is "rules".\n1 draft checked: nothing to mend.\n',
    );
  });

  it("paths count from the repository", () => {
    const folder = new Folder({ "repository/drafts/a.txt": DOUBLED });
    const { out } = folder.copydesk(["check", "--format", "github", "repository/drafts"], {
      env: { GITHUB_WORKSPACE: folder.path },
    });
    expect(out).toContain("file=repository/drafts/a.txt,");
    const inner = new Folder();
    expect(
      inner.copydesk(["check", "--format", "github", folder.at("repository")], {
        env: { GITHUB_WORKSPACE: folder.path },
      }).out,
    ).toContain("a.txt,");
  });
});

describe("the other commands", () => {
  it("--version", () => {
    for (const flag of ["--version", "-v"])
      expect(new Folder().copydesk([flag])).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });

  it.each([
    [["--help"]],
    [["-h"]],
    [["help"]],
    [[]],
    [["check", "--help"]],
    [["help", "check"]],
    [["inspect", "-h"]],
    [["rules", "--help"]],
    [["lsp", "--help"]],
  ])("help: %j", (args) => {
    const { code, out, err } = new Folder().copydesk(args);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^Usage: copydesk [\s\S]*\n\nOptions\n[\s\S]*\n\nExamples\n {2}copydesk /);
  });

  it("a path without a command is checked", () => {
    expect(new Folder({ "a.txt": TAG }).copydesk(["a.txt"]).code).toBe(1);
    expect(new Folder({ drafts: TAG }).copydesk(["drafts"]).code).toBe(1);
  });

  it("rules lists every rule, as a table and as JSON", () => {
    const { out } = new Folder().copydesk(["rules"]);
    const { rules } = JSON.parse(new Folder().copydesk(["rules", "--format", "json"]).out);
    expect(rules.find(({ id }: { id: string }) => id === "dangling/doubled-word")).toMatchObject({
      group: "dangling",
      severity: "warning",
      on: true,
      summary: expect.any(String),
      why: expect.any(String),
    });
    for (const { id } of rules) expect(out).toMatch(new RegExp(`^${id} `, "m"));
  });

  const STORY = `Mayor opens terminal

By Lena Marsh

VELDEN — Mayor Ingrid Halvorsen opened the terminal on Tuesday.

“The quays are sinking,” Halvorsen said.
`;

  it("inspect --format json keeps its contract", () => {
    const { code, out } = new Folder({ "a.txt": STORY }).copydesk(["inspect", "--format", "json"]);
    const { files, ...rest } = JSON.parse(out);
    expect({ code, rest }).toEqual({ code: 0, rest: { version, errors: [] } });
    expect(files).toMatchObject([
      { path: "a.txt", people: expect.any(Array), attributions: expect.any(Array), claims: expect.any(Array) },
    ]);
    expect(files[0].sources).toEqual([
      {
        name: "Ingrid Halvorsen",
        kind: "person",
        anonymous: false,
        person: 1,
        role: "mayor",
        attributions: [0],
        words: 4,
        share: 0.2667,
      },
    ]);
    const mayor = files[0].people.find(({ name }: { name: string }) => name === "Ingrid Halvorsen");
    for (const { start, end, text } of mayor.mentions) expect(STORY.slice(start, end)).toBe(text);
  });

  it("inspect reads like a cast list", () => {
    const { out } = new Folder({ "a.txt": STORY }).copydesk(["inspect", "a.txt"]);
    expect(out).toMatch(
      /^a\.txt\n\n {2}People\n[\s\S]*Ingrid Halvorsen +2 mentions +lines 5, 7 +mayor\n[\s\S]*\n {2}Sources\n +27% +Ingrid Halvorsen +person +1 statement +mayor\n +Of the copy, 27% rests on named sources and 0% on unnamed ones\.\n\n {2}Who says what\n[\s\S]*\n {2}Claims\n/,
    );
  });

  it("inspect tells whom a pronoun means, who is unnamed and what rests on nobody", () => {
    const { out } = new Folder({
      "a.txt": `${STORY}
“They are old,” she added.

“It is nobody’s fault,” he said.

A senior official said work would begin in May.

Exports rose 12 percent in 2019.
`,
    }).copydesk(["inspect", "a.txt"]);
    expect(out).toMatch(/line 9 +she \(Ingrid Halvorsen\) +added/);
    expect(out).toMatch(/line 11 +he \(unclear who\) +said/);
    expect(out).toMatch(/line 13 +A senior official \(unnamed\) +said/);
    expect(out).toMatch(/a senior official +person, unnamed +1 statement/);
    expect(out).toContain("1 claim rests on nobody: line 15.");
  });

  const ARCHIVE = {
    "a.txt": STORY,
    "b.txt": "Mayor Ingrid Halvorsen opened the school. “It is warm,” Halvorsen said.\n\nOfficials said it was cold.\n",
  };

  it("inspect --sources is one list for an archive, most used first", () => {
    const { code, out } = new Folder(ARCHIVE).copydesk(["inspect", "--sources"]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^ {2}Sources of 2 drafts, by the words that rest on them\n +7 words +Ingrid Halvorsen +person +2 statements +2 drafts +mayor\n +3 words +officials +group, unnamed +1 statement +1 draft\n +Of the copy, 23% rests on named sources and 10% on unnamed ones\. 0 of 0 claims rest on nobody\.\n$/,
    );
  });

  it("inspect --sources --format json", () => {
    const { out } = new Folder(ARCHIVE).copydesk(["inspect", "--sources", "--min", "2", "--format", "json"]);
    expect(JSON.parse(out)).toMatchObject({
      version,
      drafts: 2,
      sources: [{ name: "Ingrid Halvorsen", kind: "person", anonymous: false, attributions: 2, drafts: 2, words: 7 }],
      unclear: 0,
      claims: { all: 0, unattributed: 0 },
      errors: [],
    });
  });

  it("inspect --min without --sources is refused in a sentence", () => {
    expect(new Folder(ARCHIVE).copydesk(["inspect", "--min", "2"])).toMatchObject({
      code: 2,
      err: expect.stringContaining('"--min" counts statements of a source: it goes with "--sources".'),
    });
  });

  it("inspect names what can't be read", () => {
    expect(new Folder().copydesk(["inspect", "no.txt"])).toMatchObject({
      code: 2,
      err: "copydesk: no.txt: There is no such file or folder.\n",
    });
    expect(JSON.parse(new Folder().copydesk(["inspect", "--format", "json", "no.txt"]).out).errors).toHaveLength(1);
  });

  it("lsp --stdio answers an editor", async () => {
    const server = spawn(process.execPath, [PROGRAM, "lsp", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    const send = (message: object) => {
      const body = JSON.stringify({ jsonrpc: "2.0", ...message });
      server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    send({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } });
    let answers = "";
    server.stdout.on("data", (chunk) => {
      answers += chunk;
    });
    const answered = async (words: string) => {
      while (!answers.includes(words)) await once(server.stdout, "data");
    };
    await answered('"capabilities"');
    send({ id: 2, method: "shutdown" });
    await answered('"id":2');
    send({ method: "exit" });
    await once(server, "exit");
    expect(server.exitCode).toBe(0);
  });

  it("a reader that leaves early is no mistake", async () => {
    const files = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${i}.txt`, DOUBLED.repeat(200)]));
    const folder = new Folder(files);
    const run = spawn(process.execPath, [PROGRAM, "check"], { cwd: folder.path, stdio: ["ignore", "pipe", "pipe"] });
    let err = "";
    run.stderr.on("data", (text) => {
      err += text;
    });
    run.stdout.once("data", () => run.stdout.destroy());
    await once(run, "close");
    expect(err).toBe("");
  });
});
