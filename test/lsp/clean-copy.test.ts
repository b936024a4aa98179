import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CancellationTokenSource, LSPErrorCodes } from "vscode-languageserver/node";
import { Client } from "./client.ts";

const uri = "file:///drafts/airport.txt";
const residue = "<p>The mayor&rsquo;s office said so.</p>\n\nSheâ€™ll resign at the the weekend.";
const page =
  "<meta charset='utf-8'><!--StartFragment--><style>p { color: red }</style>" +
  '<b style="font-weight:normal" id="docs-internal-guid-1"><h2 class="x">Storm &amp; flood</h2>' +
  '<p class=MsoNormal>The <strong>mayor </strong><i>of&nbsp;Bath</i>\n said <a href="https://a.example/x?a=1&amp;b=2">so</a>.<o:p></o:p></p>' +
  "<ul><li>One</li><li>Two<br>lines</li></ul><blockquote><p>5 * 3 &lt; 16</p></blockquote></b><!--EndFragment-->";

interface Pasted {
  text?: string;
  html?: string;
}

describe("clean copy", () => {
  let client: Client;
  let settings: unknown;
  const ask = (pasted: Pasted, languageId = "plaintext", to = client) =>
    to.connection.sendRequest<{ text: string; fixes: number } | null>("copydesk/cleanCopy", {
      uri,
      languageId,
      ...pasted,
    });

  beforeAll(async () => {
    client = await Client.start({ settings: () => settings });
  });
  afterAll(() => client.leave());

  test("is the text with the safe fixes of markup/, and of nothing else", async () => {
    expect(await ask({ text: residue })).toEqual({
      text: "The mayor’s office said so.\n\nShe’ll resign at the the weekend.",
      fixes: 4,
    });
  });

  test("is not offered where there is nothing to clean, nor where nothing would be left", async () => {
    expect(await ask({ text: "Officials waited at the the airport." })).toBeNull();
    expect(await ask({ text: "</p>" })).toBeNull();
    expect(await ask({ text: "" })).toBeNull();
    expect(await ask({ text: "Two\r\n\r\nparagraphs", html: "<p>Two</p><p>paragraphs</p>" }, "markdown")).toBeNull();
    expect(await ask({ text: residue }, "yaml")).toBeNull();
  });

  test("takes the words of a page where there is no plain text", async () => {
    expect((await ask({ html: page }))?.text).toBe(
      "Storm & flood\n\nThe mayor of Bath said so.\n\nOne\nTwo\nlines\n\n5 * 3 < 16",
    );
  });

  test("takes the plain text where the page has no words", async () => {
    expect((await ask({ text: residue, html: '<img src="x.png">' }, "markdown"))?.text).toContain("She’ll resign");
  });

  test("prefers the plain text in a draft that is plain text", async () => {
    expect(await ask({ text: "Plain", html: page })).toBeNull();
  });

  test("keeps headings, lists, stress and links in Markdown", async () => {
    expect((await ask({ text: "Plain", html: page }, "markdown"))?.text).toBe(
      "## Storm & flood\n\nThe **mayor** *of Bath* said [so](https://a.example/x?a=1&b=2).\n\n- One\n- Two\\\n  lines\n\n> 5 \\* 3 < 16",
    );
  });

  test("keeps them in HTML, without a page's styles", async () => {
    expect((await ask({ text: "Plain", html: page }, "html"))?.text).toBe(
      "<h2>Storm &amp; flood</h2>\n" +
        '<p>The <strong>mayor</strong> <em>of Bath</em> said <a href="https://a.example/x?a=1&amp;b=2">so</a>.</p>\n' +
        "<ul>\n<li>One</li>\n<li>Two<br>\nlines</li>\n</ul>\n<blockquote><p>5 * 3 &lt; 16</p></blockquote>",
    );
  });

  test("is cleaned by the same checks after the page was read", async () => {
    const html = "<p>Sheâ€™ll go.</p><p>So will\u200b he.</p>";
    expect((await ask({ html }, "markdown"))?.text).toBe("She’ll go.\n\nSo will he.");
  });

  test("of a few words is no paragraph", async () => {
    expect((await ask({ text: "the mayor", html: '<span style="x">the <b>mayor</b></span>' }, "html"))?.text).toBe(
      "the <strong>mayor</strong>",
    );
  });

  test("heeds the draft's configuration", async () => {
    const strict = await Client.start({ settings: () => ({ rules: { "markup/tag": "off" } }) });
    expect((await ask({ text: residue }, "plaintext", strict))?.text).toContain("<p>The mayor’s office");
    await strict.leave();
    for (const silent of [{ enable: false }, { rules: { markup: "off" } }]) {
      const desk = await Client.start({ settings: () => silent });
      expect(await ask({ text: residue, html: page }, "markdown", desk)).toBeNull();
      await desk.leave();
    }
  });

  test("can be called off", async () => {
    const stop = new CancellationTokenSource();
    const params = { uri, languageId: "plaintext", text: `${residue}\n\n`.repeat(20_000) };
    const asked = client.connection.sendRequest("copydesk/cleanCopy", params, stop.token);
    setTimeout(() => stop.cancel(), 50);
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });
});
