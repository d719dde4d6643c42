import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { prepareDatabase } from "@/scripts/lib/database.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The folder `npm test` builds into, apart from the build that `npm start` serves. */
const distDir = process.env.NEXT_DIST_DIR ?? ".next-test";

/** A built site on a database of its own. */
export type Site = {
  /** Without a trailing slash. */
  url: string;
  databaseUrl: string;
  /** The settings it runs with, for commands that work on the same database. */
  env: Record<string, string>;
  /** The one-time address for the first administrator. */
  setupUrl: string;
  /** Everything the server wrote. */
  log: () => string;
  /** The server's process. */
  pid: () => number;
  /** Kills the server at once, as a power cut would. */
  kill: () => Promise<void>;
  /** Sends it a signal, without waiting. */
  signal: (name: "SIGTERM" | "SIGINT") => void;
  /** Waits until it has ended by itself. @returns its exit code */
  exited: () => Promise<number | null>;
  /**
   * Starts it again on the same database, as a person would: nothing is put right in between, and
   * `settings` may differ. Resolves once it answers.
   */
  again: (settings?: Record<string, string>) => Promise<void>;
  stop: () => Promise<void>;
};

/** The moment the record of the shipped agreements is looked at from. */
export const shippedNow = "2026-11-22T09:00:00Z";

/**
 * Starts the built site on a free port, with the shipped agreements loaded into
 * a temporary database.
 * @param settings settings over the defaults; `TRACKER_NOW: ""` lets the clock run.
 */
export async function startSite(settings: Record<string, string> = {}): Promise<Site> {
  if (!existsSync(join(root, distDir, "BUILD_ID"))) {
    throw new Error(`No build in ${distDir}. Make one: NEXT_DIST_DIR=${distDir} npx next build`);
  }
  const folder = mkdtempSync(join(tmpdir(), "tracker-site-"));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const databaseUrl = settings.DATABASE_URL ?? `file:${join(folder, "tracker.db")}`;
  const env = {
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    APP_URL: url,
    AUTH_SECRET: "a secret of the tests, long enough to be one",
    TRACKER_NOW: shippedNow,
    NEXT_DIST_DIR: distDir,
    NEXT_TELEMETRY_DISABLED: "1",
    TZ: "Asia/Kathmandu",
    LOG_LEVEL: "info",
    ...settings,
  };
  const { setupUrl } = await prepareDatabase({ ...env, NODE_ENV: "production" });
  const said: Buffer[] = [];
  const log = () => Buffer.concat(said).toString();
  const launch = (more: Record<string, string> = {}) => {
    const started = spawn(process.execPath, ["scripts/site.mjs"], {
      cwd: root,
      env: { ...process.env, ...env, ...more, NODE_ENV: "production" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [started.stdout, started.stderr]) stream.on("data", (part: Buffer) => said.push(part));
    return started;
  };
  let server = launch();
  const ready = () => answers(`${url}/api/v1/ready`, server, log);
  const stop = async () => {
    await ended(server);
    rmSync(folder, { recursive: true, force: true });
  };
  const kill = async () => {
    server.kill("SIGKILL");
    if (server.exitCode === null && server.signalCode === null) await once(server, "exit");
  };
  const signal = (name: "SIGTERM" | "SIGINT") => void server.kill(name);
  const exited = async () => {
    if (server.exitCode === null && server.signalCode === null) await once(server, "exit");
    return server.exitCode;
  };
  const again = async (more?: Record<string, string>) => {
    server = launch(more);
    await ready();
  };
  await ready().catch(async (problem) => {
    await stop();
    throw problem;
  });
  const pid = () => server.pid ?? 0;
  return { url, databaseUrl, env, setupUrl: setupUrl ?? "", log, pid, kill, signal, exited, again, stop };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(address)));
    });
  });
}

async function answers(url: string, server: ChildProcess, log: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (server.exitCode !== null || server.signalCode !== null) break;
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await wait(50);
  }
  throw new Error(`The site did not start:\n${log()}`);
}

function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => server.kill("SIGKILL"), 8000);
    server.once("exit", () => {
      clearTimeout(force);
      resolve();
    });
    server.kill("SIGTERM");
  });
}
