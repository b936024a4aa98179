import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ClientCapabilities, Position, WorkspaceEdit } from "vscode-languageserver/node";
import { Client, edited } from "./client.ts";
import { placesIn } from "./places.ts";

const uri = "file:///drafts/dam.txt";
const text = `WATER MINISTER MARGARET JONES OPENS THE DAM

The dam was opened on Monday by Margaret Jones, the water minister.

“Jones promised us water,” said Pieter van der Berg, a farmer. “Margaret lied.”

Jones' office did not answer. Mr van der Berg's wife, Anna van der Berg, said Ms. Jones had not called.
`;
const { place, cut } = placesIn(text);
const confirming: ClientCapabilities = {
  textDocument: { rename: { prepareSupport: true } },
  workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
};

const renameIn = (client: Client, position: Position, newName: string): Promise<WorkspaceEdit> =>
  client.connection.sendRequest("textDocument/rename", { textDocument: { uri }, position, newName });

/** The draft after a rename, and the words that it changes only when confirmed. */
async function renamed(client: Client, position: Position, newName: string) {
  const edit = await renameIn(client, position, newName);
  const [change] = edit.documentChanges ?? [];
  if (!change || !("edits" in change)) throw new Error("The edit is for no draft.");
  const asked = change.edits.filter((each) => "annotationId" in each);
  const ids = new Set(asked.map((each) => "annotationId" in each && each.annotationId));
  for (const id of ids) expect(edit.changeAnnotations?.[id as string]?.needsConfirmation).toBe(true);
  return {
    text: edited(text, { edit }),
    unasked: edited(text, {
      edit: { documentChanges: [{ ...change, edits: change.edits.filter((each) => !("annotationId" in each)) }] },
    }),
    asked: asked.map((each) => ("range" in each ? cut(each.range) : "")),
    change,
  };
}

describe("rename", () => {
  let client: Client;
  beforeAll(async () => {
    client = await Client.start({ pulls: true, capabilities: confirming });
    await client.open(uri, text);
  });
  afterAll(() => client.leave());

  const prepare = (position: Position): Promise<unknown> =>
    client.connection.sendRequest("textDocument/prepareRename", { textDocument: { uri }, position });

  test("takes the word under the caret", async () => {
    expect(await prepare(place("Jones, the", { further: 2 }))).toEqual({
      range: { start: place("Jones, the"), end: place("Jones, the", { further: 5 }) },
      placeholder: "Jones",
    });
    expect(await prepare(place("Jones' office", { further: 5 }))).toMatchObject({ placeholder: "Jones" });
    expect(await prepare(place("Margaret lied"))).toMatchObject({ placeholder: "Margaret" });
  });

  test("changes a surname in every form that holds it, and asks inside quotations", async () => {
    const { text: after, unasked, asked, change } = await renamed(client, place("Ms. Jones", { further: 4 }), "Smith");
    expect(after).toBe(
      text.replace("JONES", "SMITH").replace("Jones' office", "Smith's office").replaceAll("Jones", "Smith"),
    );
    expect(unasked).toContain("“Jones promised");
    expect(asked).toEqual(["Jones"]);
    expect(change).toMatchObject({ textDocument: { uri, version: 1 } });
  });

  test("changes a given name", async () => {
    const { text: after, asked } = await renamed(client, place("Margaret Jones"), "Margit");
    expect(after).toBe(text.replace("MARGARET", "MARGIT").replaceAll("Margaret", "Margit"));
    expect(asked).toEqual(["Margaret"]);
  });

  test("changes one person and not their namesake", async () => {
    const { text: after } = await renamed(client, place("Berg, a farmer"), "Bergh");
    expect(after).toContain("Pieter van der Bergh, a farmer");
    expect(after).toContain("Anna van der Berg, said");
  });

  test.each([
    ["no person", place("office"), "Smith", "No name of a person is here."],
    ["a title", place("Ms. Jones"), "Smith", "No name of a person is here."],
    ["an empty name", place("Jones, the"), "  ", "The new name is empty."],
    ["odd characters", place("Jones, the"), "Smith<b>", '"<" is no part of a name.'],
    ["a new line", place("Jones, the"), "Smith\nJones", "is no part of a name."],
    ["no letter", place("Jones, the"), "-", '"-" is no name.'],
  ])("says why not: %s", async (_, position, newName, message) => {
    await expect(renameIn(client, position, newName)).rejects.toThrow(message);
  });

  test("says before it is asked for a name that nobody is there", async () => {
    await expect(prepare(place("office"))).rejects.toThrow("No name of a person is here.");
  });
});

describe("of a word that is written in odd ways", () => {
  const other = async (draft: string, at: string, newName: string, manner: object = { capabilities: confirming }) => {
    const client = await Client.start(manner);
    const name = `file:///drafts/odd.html`;
    await client.open(name, draft, "html");
    const edit = await client.connection.sendRequest<WorkspaceEdit>("textDocument/rename", {
      textDocument: { uri: name },
      position: placesIn(draft).place(at),
      newName,
    });
    await client.leave();
    return edited(draft, { edit });
  };

  test("a tag inside it stays", async () => {
    const draft =
      "<p>Margaret <b>Jo</b>nes spoke on Monday. Jones said that the dam was open. <i>J</i>ones smiled.</p>\n";
    expect(await other(draft, "Jones said", "Smith")).toBe(
      "<p>Margaret <b>Smith</b> spoke on Monday. Smith said that the dam was open. <i>Smith</i> smiled.</p>\n",
    );
  });

  test("a possessive inside a quotation", async () => {
    const draft =
      "<p>Margaret Jones spoke on Monday. Jones said no.</p>\n<p>“I saw Jones’ farm burn,” said Ann Lee. “It was Jones’ farm.”</p>\n";
    expect(await other(draft, "Jones said", "Smith")).toBe(
      "<p>Margaret Smith spoke on Monday. Smith said no.</p>\n<p>“I saw Smith’s farm burn,” said Ann Lee. “It was Smith’s farm.”</p>\n",
    );
  });

  test("the surname of who is spelled in two ways", async () => {
    const draft = "<p>Yuriy Ushakov spoke on Monday. Yury Ushakov told reporters that it was late. Ushakov left.</p>\n";
    expect(await other(draft, "Ushakov left", "Ivanov")).toBe(draft.replaceAll("Ushakov", "Ivanov"));
  });
});

test("a client that can't ask leaves quotations as they are, and its user is told", async () => {
  const client = await Client.start();
  await client.open(uri, text);
  const { text: after } = await renamed(client, place("Jones, the"), "Smith");
  expect(after).toContain("“Jones promised");
  expect(after).toContain("Margaret Smith, the water minister");
  await client.until(() => client.shown[0]);
  expect(client.shown).toEqual(['"Jones" stays in one quotation: those are the source\'s words.']);
  await client.leave();
});

test("a family's plural goes along", async () => {
  const client = await Client.start();
  const draft = "On Monday Bill Clinton spoke. Later Clinton left, and the Clintons flew home.\n";
  await client.open(uri, draft);
  const position = { line: 0, character: draft.indexOf("Clinton left") + 1 };
  expect(edited(draft, { edit: await renameIn(client, position, "Marsh") })).toBe(
    "On Monday Bill Marsh spoke. Later Marsh left, and the Marshes flew home.\n",
  );
  await client.leave();
});
