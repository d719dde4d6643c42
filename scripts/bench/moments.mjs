import { setTimeout as wait } from "node:timers/promises";
import { load, quantile } from "./measure.mjs";

/** Readers who come at the instant after a write. */
const AT_ONCE = 500;
const WRITE_EVERY_MS = 200;

/** What happens at the moments when nothing can come from memory. `site` is its address, `slug` an agreement's. */
export function moments({ site, slug, token, metricsToken }) {
  const page = `/en/agreements/${slug}`;

  /** How often the server drew an answer to be kept, by its own figures. */
  async function drawings() {
    const answer = await fetch(`${site}/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } });
    const lines = (await answer.text()).split("\n").filter((line) => line.startsWith("tracker_cache_drawings_total{"));
    return lines.reduce((total, line) => total + Number(line.split(" ")[1]), 0);
  }

  async function write() {
    const standing = await (await fetch(`${site}/api/v1/commitments/${slug}/07`)).json();
    const answer = await fetch(`${site}/api/v1/commitments/${slug}/07/checks`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        "if-match": `"${standing.version}"`,
      },
      body: JSON.stringify({ on: "2026-11-22", upTo: "2026-11-22" }),
    });
    if (answer.status !== 201) throw new Error(`a write was answered with ${answer.status}: ${await answer.text()}`);
    return (await answer.json()).revision;
  }

  return {
    /** Milliseconds to answer addresses that nobody asked for before, one after the other: a day for each. */
    async cold(path, count) {
      const taken = [];
      for (let day = 1; day <= count; day += 1) {
        const asOf = `2026-${String(1 + Math.floor(day / 28)).padStart(2, "0")}-${String(1 + (day % 28)).padStart(2, "0")}`;
        const began = performance.now();
        const answer = await fetch(`${site}${path}?asOf=${asOf}`);
        await answer.arrayBuffer();
        if (answer.status !== 200) throw new Error(`${path} as of ${asOf}: ${answer.status}`);
        taken.push(performance.now() - began);
      }
      return { p50: quantile(taken, 0.5), p95: quantile(taken, 0.95), count };
    },

    /** 500 readers of one page at the instant after a write. */
    async afterWrite() {
      await (await fetch(site + page)).arrayBuffer();
      await write();
      const before = await drawings();
      const began = performance.now();
      const taken = [];
      const texts = await Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          const text = await (await fetch(site + page)).text();
          taken.push(performance.now() - began);
          return text;
        }),
      );
      const drawn = (await drawings()) - before;
      return {
        readers: AT_ONCE,
        drawn,
        same: new Set(texts).size === 1,
        p50: quantile(taken, 0.5),
        last: Math.max(...taken),
      };
    },

    /** The page under load while something is written five times a second. */
    async underWrites({ connections, seconds }) {
      const before = await drawings();
      let writing = true;
      let writes = 0;
      const writer = (async () => {
        while (writing) {
          await write();
          writes += 1;
          await wait(WRITE_EVERY_MS);
        }
      })();
      const result = await load(site + page, { connections, seconds }).finally(() => {
        writing = false;
      });
      await writer;
      return { ...result, writes, drawn: (await drawings()) - before };
    },
  };
}
