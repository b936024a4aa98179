import type { Context } from "mocha";

type Gesture =
  | { gesture: "press"; keys: string }
  | { gesture: "type"; text: string }
  | { gesture: "click" | "hover"; selector: string }
  | { gesture: "copy"; formats: Readonly<Record<string, string>> }
  | { gesture: "shown"; selector: string; milliseconds: number }
  | { gesture: "screenshot"; name: string; clip?: { x: number; y: number; width: number; height: number } };

const stage = process.env.COPYDESK_STAGE;

/** Skips a test that needs keys or pictures where the runner cannot reach the window, as in a desktop VS Code. */
export function needsWindow(test: Context): void {
  if (!stage) test.skip();
}

async function ask(gesture: Gesture): Promise<unknown> {
  const response = await fetch(stage!, { method: "POST", body: JSON.stringify(gesture) });
  const { answer, error } = (await response.json()) as { answer?: unknown; error?: string };
  if (error) throw new Error(`${gesture.gesture}: ${error}`);
  return answer;
}

export const press = (keys: string) => ask({ gesture: "press", keys });
export const type = (text: string) => ask({ gesture: "type", text });
export const click = (selector: string) => ask({ gesture: "click", selector });
export const hover = (selector: string) => ask({ gesture: "hover", selector });

/** Puts a copy on the clipboard as another program does, in several formats by their MIME type. */
export const copy = (formats: Readonly<Record<string, string>>) => ask({ gesture: "copy", formats });

/** Waits until something is to be seen and returns the texts of all that match. */
export const shown = (selector: string, milliseconds = 8000) =>
  ask({ gesture: "shown", selector, milliseconds }) as Promise<string[]>;

/** Writes out/screenshots/NAME.png; does nothing where there is no window to look at. */
export const screenshot = async (name: string, clip?: { x: number; y: number; width: number; height: number }) => {
  if (stage) await ask({ gesture: "screenshot", name, clip });
};
