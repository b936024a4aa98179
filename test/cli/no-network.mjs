// Loaded before the command line: whoever reaches for the network, or starts a process that might, ends the run with 99.
import childProcess from "node:child_process";
import dgram from "node:dgram";
import dns from "node:dns";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";

function refuse(what) {
  return () => {
    fs.writeSync(2, `reached for ${what}\n`);
    process.exit(99);
  };
}

net.Socket.prototype.connect = refuse("a connection");
net.Server.prototype.listen = refuse("a port");
dgram.createSocket = refuse("a socket");
dns.lookup = refuse("a name");
globalThis.fetch = refuse("an address");
for (const name of ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"])
  childProcess[name] = refuse("a process");
syncBuiltinESMExports();
