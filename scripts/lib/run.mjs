import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Stop } from "./steps.mjs";

/** The project's folder, with a trailing slash. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

const running = new Set();

/** Starts a program in the project's folder; it is stopped when this process is. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], ...options });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

/**
 * Runs a program to its end and collects what it writes.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function collect(command, args, { env = {}, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { env: { ...process.env, ...env } });
    const parts = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (part) => {
        parts.push(part);
        if (show) process.stdout.write(part);
      });
    }
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, output: Buffer.concat(parts).toString() }));
  });
}

/** Like `collect`, but a program that fails stops the command and shows what it wrote. */
export async function must(command, args, options) {
  const { code, output } = await collect(command, args, options);
  if (code !== 0) throw new Stop(`${[command.split("/").pop(), ...args].join(" ")} failed:\n${output.trim()}`);
  return output;
}

/** Runs a script of an installed package with this Node, without npx in between. */
export const bin = (path) => [process.execPath, `${root}node_modules/${path}`];

/** How long the server may take to stop by itself: its own bound, and a little more to close the rest (milliseconds). */
const patienceFor = () => (Number(process.env.STOP_SECONDS || 8) + 4) * 1000;

/**
 * Asks everything started here to stop, and waits until it has; after `patience` ms, without asking.
 * The server is asked by message: Ctrl-C and systemd send their signal to it as well as to this process,
 * and a second signal would end it at once.
 */
export async function stopAll(patience = patienceFor()) {
  const children = [...running];
  const ended = Promise.all(children.map((child) => new Promise((resolve) => child.once("exit", resolve))));
  for (const child of children) {
    // Said to nobody where it has just ended by itself.
    if (child.connected) child.send("stop", () => {});
    else child.kill("SIGTERM");
  }
  const force = setTimeout(() => {
    for (const child of children) child.kill("SIGKILL");
  }, patience);
  await ended;
  clearTimeout(force);
}

/** Ctrl-C and SIGTERM stop what was started, then this process. */
export function stopOnSignals(code = 130) {
  let asked = false;
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, async () => {
      if (asked) return;
      asked = true;
      await stopAll();
      process.exit(code);
    });
  }
}
