import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { screenshots } from "./places.mjs";

/**
 * What the suite, which runs inside the editor, can ask of the window around it: keys, a look whether something is
 * shown, a picture. The suite posts JSON to `address`; see suite/window.ts.
 */
export async function openStage(page, { port = 0, prefix = "" } = {}) {
  mkdirSync(screenshots, { recursive: true });
  const gestures = {
    press: ({ keys }) => page.keyboard.press(keys),
    type: ({ text }) => page.keyboard.type(text, { delay: 15 }),
    click: ({ selector }) => page.locator(selector).first().click(),
    hover: ({ selector }) => page.locator(selector).first().hover({ force: true }),
    shown: async ({ selector, milliseconds }) => {
      await page.locator(selector).first().waitFor({ state: "visible", timeout: milliseconds });
      return page.locator(selector).allInnerTexts();
    },
    // What a browser or a word processor puts on the clipboard: one copy in several formats, by their MIME type.
    copy: ({ formats }) =>
      page.evaluate((contents) => {
        const blobs = Object.entries(contents).map(([type, text]) => [type, new Blob([text], { type })]);
        return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      }, formats),
    screenshot: ({ name, clip }) =>
      page
        .screenshot({ path: join(screenshots, `${prefix}${name}.png`), ...(clip ? { clip } : {}) })
        .then(() => undefined),
  };
  const server = createServer(async (request, response) => {
    // The extension host of the browser comes from another origin.
    response.setHeader("access-control-allow-origin", "*");
    try {
      let body = "";
      for await (const chunk of request) body += chunk;
      const { gesture, ...details } = JSON.parse(body);
      const answer = await gestures[gesture](details);
      response.end(JSON.stringify({ answer: answer ?? null }));
    } catch (error) {
      response.writeHead(500).end(JSON.stringify({ error: error.message }));
    }
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
