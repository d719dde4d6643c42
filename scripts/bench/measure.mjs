import { execFileSync } from "node:child_process";
import { gzipSync } from "node:zlib";
import autocannon from "autocannon";

/**
 * Loads one address with `connections` at once for `seconds`.
 * @returns {Promise<{ rate: number, p50: number, p99: number }>} requests a second, and milliseconds.
 * @throws when any answer was not a 200.
 */
export async function load(url, { connections, seconds }) {
  const result = await autocannon({ url, connections, duration: seconds });
  const wrong = result.non2xx + result.errors + result.timeouts;
  if (wrong > 0) throw new Error(`${url}: ${wrong} answers were not a 200`);
  return { rate: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}

/** The middle one of several results, by rate. */
export function median(results) {
  return [...results].sort((a, b) => a.rate - b.rate)[Math.floor(results.length / 2)];
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
