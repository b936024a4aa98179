import { draftOf, wordsIn } from "./drafts.mjs";
import { median, milliseconds, percentile } from "./figures.mjs";
import { Server } from "./server.mjs";

const TYPED = "The ferry company said on Monday that it had sold 40 percent more tickets. ";
const WARM_UP = 30;
const KEYS = 300;

/** From a keystroke to the published findings, over the protocol, in drafts of two lengths. */
export async function keystrokes(root, { texts }) {
  const rows = [];
  for (const [words, goal] of [
    [1_000, 5],
    [50_000, 10],
  ]) {
    const text = draftOf(words, texts);
    const { times, found } = await typing(root, text);
    rows.push({
      what: `keystroke to findings, ${wordsIn(text).toLocaleString("en")} words, ${found} findings`,
      own: `p95 ${milliseconds(percentile(times, 0.95))}`,
      peer: `median ${milliseconds(median(times))}`,
      goal: `p95 ${goal} ms`,
    });
  }
  return rows;
}

/** Types sentences into the middle of paragraphs all over the draft, a key at a time, each after the last one's findings. */
async function typing(root, text) {
  const server = await Server.start(root);
  const uri = "untitled:bench.txt";
  await server.open(uri, text);
  const lines = text.split("\n");
  const places = lines.flatMap((line, i) => (line.length > 120 ? [i] : []));
  const spots = places.length > 0 ? places : lines.map((_, i) => i);
  const times = [];
  let found = 0;
  for (let key = 0, line = 0, character = 0; key < WARM_UP + KEYS; key++) {
    if (key % TYPED.length === 0) {
      line = spots[Math.floor((spots.length * ((key / TYPED.length) * 0.37 + 0.5)) % spots.length)];
      character = Math.max(0, lines[line].lastIndexOf(" ", lines[line].length / 2) + 1);
    }
    const version = key + 2;
    const published = server.published(uri, version);
    const at = { line, character: character + (key % TYPED.length) };
    const start = performance.now();
    server.notify("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: at, end: at }, text: TYPED[key % TYPED.length] }],
    });
    const { moment, message } = await published;
    found = message.params.diagnostics.length;
    if (key >= WARM_UP) times.push(moment - start);
    // A fast typist's pace leaves the server time for what it puts off.
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  await server.stop();
  return { times, found };
}
