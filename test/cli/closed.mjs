// Loaded before the command line: files and folders called "closed" can't be read, not even by root.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

for (const name of ["readFileSync", "readdirSync"]) {
  const real = fs[name];
  fs[name] = (path, ...rest) => {
    if (/\bclosed(\.txt)?$/.test(String(path))) throw Object.assign(new Error("permission denied"), { code: "EACCES" });
    return real(path, ...rest);
  };
}
syncBuiltinESMExports();
