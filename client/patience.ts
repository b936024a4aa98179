import * as vscode from "vscode";

/** Work that takes no longer than this needs no notice; in milliseconds. */
const PATIENCE = 500;

/** Called as the work goes on. */
export type Tell = (done: number, all: number) => void;

/** Does some work that may be long, and only where it is says so, with a button to end it. Undefined if it was ended. */
export async function withPatience<T>(
  title: string,
  work: (token: vscode.CancellationToken, tell: Tell) => Promise<T>,
): Promise<T | undefined> {
  const stop = new vscode.CancellationTokenSource();
  let report: Tell = () => {};
  const working = work(stop.token, (done, all) => report(done, all));
  const notice = setTimeout(() => {
    const location = vscode.ProgressLocation.Notification;
    void vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
      token.onCancellationRequested(() => stop.cancel());
      let before = 0;
      report = (done, all) => {
        const increment = (100 * (done - before)) / all;
        before = done;
        progress.report({ increment, message: vscode.l10n.t("{0} of {1}", done, all) });
      };
      await working.catch(() => {});
    });
  }, PATIENCE);
  try {
    return await working;
  } catch (error) {
    if (stop.token.isCancellationRequested) return undefined;
    throw error;
  } finally {
    clearTimeout(notice);
    stop.dispose();
  }
}
