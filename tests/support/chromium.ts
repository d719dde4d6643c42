import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where Chromium is and what it needs in its environment to start. */
export type Chromium = { executablePath: string; env: Record<string, string> };

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The browser named by `CHROMIUM`, else an installed one, else the one that ships inside a development dependency. */
export async function findChromium(): Promise<Chromium> {
  const named = process.env.CHROMIUM;
  if (named === "packaged") return unpackChromium();
  if (named) return { executablePath: named, env: {} };
  const found = installed.find((path) => existsSync(path));
  return found ? { executablePath: found, env: {} } : unpackChromium();
}

/**
 * Unpacks the packaged Chromium, with the libraries and fonts a bare machine lacks, into
 * node_modules/.cache, once. The package decides what to unpack, and where, from the variables
 * set here; they are taken back at once, so that nothing else started meanwhile inherits them.
 */
async function unpackChromium(): Promise<Chromium> {
  const folder = fileURLToPath(new URL("../../node_modules/.cache/tracker-chromium", import.meta.url));
  const manifest = new URL("../../node_modules/@sparticuz/chromium/package.json", import.meta.url);
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  const done = `${folder}/unpacked-${version}`;
  if (!existsSync(done)) {
    mkdirSync(folder, { recursive: true });
    await unpackInto(folder);
    writeFileSync(done, "");
  }
  const env = { LD_LIBRARY_PATH: `${folder}/al2023/lib`, FONTCONFIG_FILE: fontSettings(folder) };
  return { executablePath: `${folder}/chromium`, env };
}

async function unpackInto(folder: string): Promise<void> {
  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" });
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    await packaged.executablePath();
  } finally {
    for (const name of ["TMPDIR", "AWS_EXECUTION_ENV", "LD_LIBRARY_PATH", "FONTCONFIG_PATH"]) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

/** Names the unpacked fonts and the machine's own: a page crashes where no font at all is found for a letter. */
function fontSettings(folder: string): string {
  const directories = [`${folder}/fonts`, "/usr/share/fonts"].map((path) => `<dir>${path}</dir>`);
  const path = `${folder}/fonts.conf`;
  const settings = `<fontconfig>${directories.join("")}<cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`;
  // Never emptied while another browser may be reading it.
  if (!existsSync(path) || readFileSync(path, "utf8") !== settings) writeFileSync(path, settings);
  return path;
}
