import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { get } from "node:http";
import { buffer } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import autocannon from "autocannon";

/** How every client of the comparison asks: as browsers do, but in the encoding that all of them know. */
const ASKING = { "accept-encoding": "gzip" };
/** Headers that belong to one transfer or one request. */
const OWN = new Set(["date", "connection", "keep-alive", "transfer-encoding", "x-request-id"]);

/**
 * Loads one address, or several in turns, with `connections` at once for `seconds`.
 * @param {{ connections: number, seconds: number, pid?: number, paths?: string[], failing?: boolean }} shape `pid`
 *   is the server's process; with `failing`, answers that are not a 200 are only counted
 * @returns {Promise<{ rate: number, count: number, wrong: number, p50: number, p99: number, cpu: number | null }>}
 *   requests a second, milliseconds, and microseconds of processor time for each request (null where it cannot be told).
 * @throws when any answer was not a 200.
 */
export async function load(url, { connections, seconds, pid, paths, failing = false }) {
  const before = processorTime(pid);
  const requests = paths?.map((path) => ({ path }));
  const result = await autocannon({ url, connections, duration: seconds, headers: ASKING, requests });
  const cpu = before === null ? null : (processorTime(pid) - before) / result.requests.total;
  const wrong = result.non2xx + result.errors + result.timeouts;
  if (wrong > 0 && !failing) throw new Error(`${url}: ${wrong} answers were not a 200`);
  const { average: rate, total: count } = result.requests;
  return { rate, count, wrong, p50: result.latency.p50, p99: result.latency.p99, cpu };
}

/** What a process has used of the processors so far, in microseconds; null but on Linux. It is in hundredths of a second there. */
export function processorTime(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10_000;
  } catch {
    return null;
  }
}

/** The middle one of several results, by rate, with the middle one of their processor times. */
export function median(results) {
  const middle = (key) => [...results].sort((a, b) => a[key] - b[key])[Math.floor(results.length / 2)];
  return { ...middle("rate"), cpu: middle("cpu").cpu };
}

/** The value below which `share` of the numbers lie. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
}

/** An answer as it travels: its headers, and its body still compressed, in base64. */
export async function asSent(url, headers = ASKING) {
  const answer = await new Promise((resolve, reject) => get(url, { headers }, resolve).once("error", reject));
  const body = await buffer(answer);
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode}`);
  const kept = Object.entries(answer.headers).filter(([name]) => !OWN.has(name));
  return {
    path: new URL(url).pathname,
    headers: { ...Object.fromEntries(kept), "content-length": String(body.length) },
    body: body.toString("base64"),
    bytes: body.length,
  };
}

/** Resident memory of a process, in MB. */
export function memory(pid) {
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)]).toString()) / 1024;
}

const gzipped = async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length;
const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);

/** Gzipped bytes of a page: its HTML, and the scripts and style sheets that its HTML asks for. */
export async function weigh(url) {
  const html = await (await fetch(url)).text();
  const tags = html.match(/<(script|link)\b[^>]*>/g) ?? [];
  const address = (tag, name) => tag.match(new RegExp(`\\b${name}="([^"]+)"`))?.[1];
  const scripts = tags.filter((tag) => !/nomodule/i.test(tag)).map((tag) => address(tag, "src"));
  const styles = tags.filter((tag) => /rel="stylesheet"/.test(tag)).map((tag) => address(tag, "href"));
  const total = async (paths) =>
    sum(await Promise.all([...new Set(paths.filter(Boolean))].map((path) => gzipped(new URL(path, url)))));
  return { html: gzipSync(html).length, script: await total(scripts), style: await total(styles) };
}
