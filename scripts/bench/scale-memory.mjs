import { spawn } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setInterval as every } from "node:timers";
import { setTimeout as wait } from "node:timers/promises";
import { root } from "../lib/run.mjs";
import { Stop } from "../lib/steps.mjs";

/** How long a server is left in peace before its memory is read. */
const QUIET_MS = 1500;

/** Every download of everything, and the same of one agreement where there is one. */
const downloads = (slug) => [
  ["Commitments (CSV)", "/en/feeds/commitments.csv", `?agreement=${slug}`],
  ["Assessments (CSV)", "/en/feeds/assessments.csv", `?agreement=${slug}`],
  ["Checks (CSV)", "/en/feeds/checks.csv", `?agreement=${slug}`],
  ["Comparison (CSV)", "/en/feeds/compare.csv", ""],
  ["Progress (CSV)", "/en/charts/progress.csv", `?agreement=${slug}`],
  ["Deadlines (ICS)", "/en/feeds/deadlines.ics", `/../agreements/${slug}/deadlines.ics`],
  ["Summary (JSON)", "/api/v1/summary", `?agreement=${slug}`],
  ["Sitemap (XML)", "/sitemap.xml", ""],
];

/** A figure of a process in MB: what it has in memory (VmRSS), or the most it had (VmHWM). */
function memory(pid, name) {
  const found = new RegExp(`${name}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(found?.[1] ?? 0) / 1024;
}

/** The most memory that the command line used for `args`. */
function peak(args, env) {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, ["scripts/tracker.mjs", ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: "ignore",
    });
    let most = 0;
    const look = every(() => {
      try {
        most = Math.max(most, memory(child.pid, "VmHWM"));
      } catch {
        // It has ended meanwhile.
      }
    }, 20);
    child.once("exit", (code) => {
      clearInterval(look);
      if (code === 0) done(most);
      else failed(new Stop(`tracker ${args[0]} ended with ${code}`));
    });
  });
}

/** How far a server's memory grows by one download: in a process of its own, which has the record in memory already. */
async function downloaded([name, path, one], databaseUrl, servers) {
  const site = await servers.site(databaseUrl, { LOG_LEVEL: "error" });
  const { pid } = site;
  const ask = async (address) => {
    const answer = await fetch(new URL(address, site.url));
    if (answer.status !== 200) throw new Stop(`${address} answered ${answer.status}`);
    let bytes = 0;
    for await (const part of answer.body) bytes += part.length;
    return bytes;
  };
  for (const address of ["/en/commitments", "/api/v1/agreements"]) await ask(address);
  if (one) await ask(path + one);
  await wait(QUIET_MS);
  const before = memory(pid, "VmRSS");
  writeFileSync(`/proc/${pid}/clear_refs`, "5"); // from here on the most is counted anew
  const bytes = await ask(path);
  const most = memory(pid, "VmHWM");
  site.process.kill("SIGTERM");
  await new Promise((ended) => site.process.once("exit", ended));
  return [`${name}, ${(bytes / 1e6).toFixed(1)} MB`, before, most];
}

/** How much more memory everything takes than one agreement of it, going out and coming in. */
export async function memoryOf({ size, env, slugs }, servers) {
  const folder = servers.folder;
  const out = join(folder, "export");
  const rows = [];
  const one = join(folder, "one.yaml");
  const exportedOne = await peak(["export", slugs[0], "--output", one], env);
  rows.push(["Export (YAML)", exportedOne, await peak(["export", "--output", out], env)]);
  const files = readdirSync(out).map((name) => join(out, name));
  if (files.length !== slugs.length) throw new Stop("The export is not whole.");
  const bySize = files.toSorted((a, b) => statSync(b).size - statSync(a).size);
  const into = (name) => ({ ...env, DATABASE_URL: `file:${join(folder, name)}` });
  const importedOne = await peak(["import", bySize[0]], into("imported-one.db"));
  rows.push(["Import (YAML)", importedOne, await peak(["import", ...files], into("imported.db"))]);
  for (const download of downloads(slugs[0])) rows.push(await downloaded(download, env.DATABASE_URL, servers));
  const mb = (value) => `${value.toFixed(0)} MB`;
  return [
    [`Memory at ${size} commitments`, "one agreement", "all", "growth"],
    ...rows.map(([name, before, most]) => [name, mb(before), mb(most), mb(most - before)]),
  ];
}
