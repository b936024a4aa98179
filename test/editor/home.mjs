import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drafts } from "./places.mjs";

const settings = {
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoCheckUpdates": false,
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.colorTheme": "Default Light Modern",
  "window.commandCenter": false,
  "chat.commandCenter.enabled": false,
  "editor.minimap.enabled": false,
  "editor.wordWrap": "on",
  "git.enabled": false,
};

/** A new folder for one run: the editor's data, its settings and a copy of the drafts. Its path is short, as sockets live there. */
export function makeHome() {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "cd-"));
  const workspace = join(folder, "drafts");
  cpSync(drafts, workspace, { recursive: true });
  mkdirSync(join(folder, "data/User"), { recursive: true });
  mkdirSync(join(folder, "ext"));
  writeFileSync(join(folder, "data/User/settings.json"), JSON.stringify(settings, null, 2));
  return {
    folder,
    workspace,
    userSettings: settings,
    report: join(folder, "report.jsonl"),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}
