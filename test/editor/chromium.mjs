import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { markInstalled } from "./install.mjs";
import { kept } from "./places.mjs";

const packed = join(kept, "node_modules/@sparticuz/chromium/bin");
const unpacked = join(kept, "chromium");

/** @sparticuz/chromium brings a Chromium with the libraries and fonts it needs, as brotli files. */
export function unpackChromium() {
  mkdirSync(join(unpacked, "lib"), { recursive: true });
  writeFileSync(join(unpacked, "chromium"), brotliDecompressSync(readFileSync(join(packed, "chromium.br"))), {
    mode: 0o755,
  });
  untar("swiftshader.tar.br", unpacked);
  untar("fonts.tar.br", unpacked);
  untar("al2023.tar.br", join(unpacked, "lib"));
  markInstalled();
}

function untar(name, folder) {
  execFileSync("tar", ["-x", "-C", folder, "--no-same-owner"], {
    input: brotliDecompressSync(readFileSync(join(packed, name))),
  });
}

export function chromiumLaunchOptions() {
  const args = ["--no-sandbox", "--no-zygote", "--use-gl=angle", "--use-angle=swiftshader", "--in-process-gpu"];
  const executablePath = process.env.CHROMIUM_EXECUTABLE;
  if (executablePath) return { executablePath, args: ["--no-sandbox"] };
  return {
    executablePath: join(unpacked, "chromium"),
    args,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(unpacked, "lib/lib"),
      FONTCONFIG_PATH: join(unpacked, "fonts"),
    },
  };
}
