import { spawn } from "node:child_process";

const groups = new Set();
const endings = new Set();

/** Starts a program at the head of its own process group, so that it can be ended with all its children. */
export function startGroup(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options, detached: true });
  groups.add(child.pid);
  return child;
}

/** Something else that has to be closed when the run ends, such as a browser. */
export function atTheEnd(close) {
  endings.add(close);
}

export async function endAllProcesses() {
  const closing = [...endings].map((close) => Promise.resolve(close()).catch(() => {}));
  endings.clear();
  await Promise.race([Promise.all(closing), new Promise((resolve) => setTimeout(resolve, 3000).unref())]);
  killGroups();
}

function killGroups() {
  for (const pid of groups) {
    try {
      process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
  }
  groups.clear();
}

process.on("exit", killGroups);
