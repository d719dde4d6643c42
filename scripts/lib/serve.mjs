import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { bin, start } from "./run.mjs";
import { Stop } from "./steps.mjs";

/** Stops with a clear line when something already listens on `port`. */
export async function checkPort(port) {
  const problem = await new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", resolve);
    probe.listen(port, () => probe.close(() => resolve(null)));
  });
  if (problem?.code === "EADDRINUSE") {
    throw new Stop(`Port ${port} is in use. Stop what listens there, or choose another: PORT=${port + 1} npm start`);
  }
  if (problem) throw new Stop(`Port ${port} cannot be used: ${problem.message}`);
}

/**
 * Starts the built site on `port`. It takes no request until someone sends one.
 * @param {number} port
 * @param {{ env?: Record<string, string>, folder?: string, quiet?: boolean }} options `folder` holds another Next
 *   project; `quiet` shows nothing but why it did not start
 * @returns {{ process: import("node:child_process").ChildProcess, answers: (path?: string) => Promise<void> }}
 *   `answers` waits until the address `path` does; what the server writes from then on is shown.
 */
export function serve(port, { env = {}, folder = ".", quiet = false } = {}) {
  const [node, next] = bin("next/dist/bin/next");
  const own = folder === ".";
  const args = own ? ["scripts/site.mjs"] : [next, "start", folder, "-p", String(port)];
  const server = start(node, args, {
    env: { ...process.env, ...env, PORT: String(port), NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe", ...(own ? ["ipc"] : [])], // over which `stopAll` asks it to stop
  });
  const said = [];
  let started = false;
  const tell = (part) => {
    if (!started) said.push(part);
    else if (!quiet) process.stderr.write(part);
  };
  for (const stream of [server.stdout, server.stderr]) {
    stream.on("data", (part) => tell(part));
  }
  const answers = async (path = "/api/v1/health") => {
    for (let tries = 0; tries < 1200; tries++) {
      if (server.exitCode !== null) throw new Stop(`The server did not start:\n${Buffer.concat(said)}`);
      const answer = await fetch(`http://localhost:${port}${path}`).catch(() => null);
      started = answer?.ok === true;
      if (started) return;
      await wait(50);
    }
    throw new Stop(`The server does not answer on port ${port}:\n${Buffer.concat(said)}`);
  };
  return { process: server, answers };
}
