import { chmodSync, lstatSync, mkdirSync, readdirSync, statSync, symlinkSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CLEAN, DOUBLED, Folder, MENDED, TAG } from "./copydesk.ts";

describe("--fix", () => {
  it("makes safe fixes and leaves suggestions", () => {
    const suggested = "The old harbour is now seen as the weakest link.\n";
    const folder = new Folder({ "a.txt": `${TAG}\n${DOUBLED}\n${suggested}` });
    const { code, out } = folder.copydesk(["check", "--fix", "a.txt"]);
    expect(folder.read("a.txt")).toBe(`${CLEAN}\n${MENDED}\n${suggested}`);
    expect(code).toBe(0);
    expect(out).toContain("2 fixes made in 1 draft.\n");
  });

  it("the exit code and the findings are those of what is left", () => {
    const folder = new Folder({ "a.txt": TAG, "b.txt": CLEAN });
    expect(folder.json(["--fix"])).toMatchObject({ code: 0, summary: { files: 2, errors: 0 } });
  });

  it("a draft with nothing to mend is not touched", () => {
    const folder = new Folder({ "a.txt": CLEAN });
    const before = statSync(folder.at("a.txt"));
    folder.copydesk(["check", "--fix"]);
    const { ino, mtimeMs } = statSync(folder.at("a.txt"));
    expect({ ino, mtimeMs }).toEqual({ ino: before.ino, mtimeMs: before.mtimeMs });
  });

  it("keeps line ends, also mixed ones, and a missing last one", () => {
    const folder = new Folder({ "a.txt": `One.\r\n\r\n${DOUBLED.trimEnd()}\n\nTwo.\r\rThree.` });
    folder.copydesk(["check", "--fix"]);
    expect(folder.read("a.txt")).toBe(`One.\r\n\r\n${MENDED.trimEnd()}\n\nTwo.\r\rThree.`);
  });

  it.each([
    ["UTF-8 with a mark", (text: string) => Buffer.from(`\uFEFF${text}`, "utf8")],
    ["UTF-16, little end first", (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["UTF-16, big end first", (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
  ])("keeps the encoding: %s", (_, encoded) => {
    const folder = new Folder({ "a.txt": encoded(`“Zdeněk” 😀\n\n${DOUBLED}`) });
    expect(folder.json().files[0]!.findings).toMatchObject([{ start: 33, line: 3 }]);
    folder.copydesk(["check", "--fix"]);
    expect(folder.bytes("a.txt").equals(encoded(`“Zdeněk” 😀\n\n${MENDED}`))).toBe(true);
  });

  it("keeps the mode, and leaves nothing beside the file", () => {
    const folder = new Folder({ "a.txt": DOUBLED });
    chmodSync(folder.at("a.txt"), 0o666);
    folder.copydesk(["check", "--fix"]);
    expect(folder.read("a.txt")).toBe(MENDED);
    if (process.platform !== "win32") expect(statSync(folder.at("a.txt")).mode & 0o777).toBe(0o666);
    expect(readdirSync(folder.path)).toEqual(["a.txt"]);
  });

  it.skipIf(process.platform === "win32")("writes through a link", () => {
    const folder = new Folder({ "real/a.txt": DOUBLED });
    symlinkSync("real/a.txt", folder.at("link.txt"));
    folder.copydesk(["check", "--fix", "link.txt"]);
    expect(lstatSync(folder.at("link.txt")).isSymbolicLink()).toBe(true);
    expect(folder.read("real/a.txt")).toBe(MENDED);
  });

  it("where the new file can't be written, the old one stays whole and the run says so", () => {
    const folder = new Folder({ "a.txt": DOUBLED });
    // A folder in the way of the file that is written beside: nothing can be created there, even by root.
    const { code, err } = folder.copydesk(["check", "--fix", "a.txt"], {
      env: { NODE_OPTIONS: `--import ${new URL("./full-disk.mjs", import.meta.url).href}` },
    });
    expect(code).toBe(2);
    expect(err).toBe("copydesk: a.txt: The fixes could not be written: It can't be written: the disk is full.\n");
    expect(folder.read("a.txt")).toBe(DOUBLED);
    expect(readdirSync(folder.path)).toEqual(["a.txt"]);
  });

  it("a configuration with a mistake mends nothing", () => {
    const folder = new Folder({ ".copydesk.yaml": "rulez: 1\n", "a.txt": DOUBLED });
    expect(folder.copydesk(["check", "--fix"]).code).toBe(2);
    expect(folder.read("a.txt")).toBe(DOUBLED);
  });

  it("from standard input, the mended draft is printed and the report goes beside it", () => {
    const { code, out, err } = new Folder().copydesk(["check", "--fix", "-"], { input: `\uFEFF${DOUBLED}\n${TAG}` });
    expect(code).toBe(0);
    expect(out).toBe(`\uFEFF${MENDED}\n${CLEAN}`);
    expect(err).toContain("2 fixes made in 1 draft.");
  });

  it("standard input goes with no other path", () => {
    mkdirSync(new Folder().at("x"));
    const { code, err } = new Folder({ "a.txt": DOUBLED }).copydesk(["check", "--fix", "-", "a.txt"]);
    expect(code).toBe(2);
    expect(err).toBe('copydesk: With "--fix", "-" must be the only path: the mended draft is printed.\n');
  });
});
