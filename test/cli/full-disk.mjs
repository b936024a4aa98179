// Loaded before the command line: every write but to the terminal fails as on a full disk, half way.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { writeSync } = fs;
fs.writeSync = (file, data, ...rest) => {
  if (file <= 2) return writeSync(file, data, ...rest);
  writeSync(file, data, 0, Math.min(4, data.length));
  throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
};
syncBuiltinESMExports();
