import { draftOf } from "./drafts.mjs";
import { Server } from "./server.mjs";

const DRAFTS = 1_000;
/** How long a server is left alone before it counts as at rest, in milliseconds. */
const REST = 5_000;

/** What the server holds with one draft open, and after a thousand were opened and closed. */
export async function memory(root, { texts }) {
  const server = await Server.start(root);
  const rows = [];
  const rest = async (what, goal) => {
    await new Promise((resolve) => setTimeout(resolve, REST));
    rows.push({ what, own: `${Math.round(server.residentMegabytes())} MB`, goal: `${goal} MB` });
  };
  await server.open("untitled:first.txt", draftOf(1_000, texts));
  await rest("memory at rest, one draft of 1,000 words open", 120);
  for (let i = 0; i < DRAFTS; i++) {
    const uri = `untitled:${i}.txt`;
    // Another text each time, so that nothing is known already.
    await server.open(uri, `${texts[i % texts.length]}\nDraft ${i} of the evening.\n`);
    server.close(uri);
  }
  await rest(`memory at rest, after ${DRAFTS.toLocaleString("en")} drafts`, 300);
  await server.stop();
  return rows;
}
