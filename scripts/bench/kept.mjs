import { asSent, load, median, memory, weigh } from "./measure.mjs";
import { atLeast, kB, MB, milliseconds, ratio, table, whole } from "./words.mjs";

const slug = "us-japan-critical-minerals-2025";
/** What is compared, and the least share of the bare server's rate that it should reach; the last two are our own wish. */
export const PAGES = [
  { name: "Agreement page", path: `/en/agreements/${slug}`, least: 0.75 },
  { name: "Commitments page", path: "/en/commitments", least: 0.6 },
  { name: "Charts page", path: "/en/charts", least: 0.6 },
  { name: "API, agreements", path: "/api/v1/agreements", least: 0.6 },
  { name: "API, commitments", path: "/api/v1/commitments", least: 0.6 },
  { name: "Calendar (ICS)", path: "/en/feeds/deadlines.ics", least: 0.6 },
  { name: "Changes (Atom)", path: "/en/feeds/changes.atom", least: 0.5 },
  { name: "Badge", path: `/badges/${slug}.svg`, least: 0.5 },
];

const withoutPolicy = ({ headers: { "content-security-policy": _policy, ...headers }, ...answer }) => ({
  ...answer,
  headers,
});

/** Each of `targets` under load in turns, some seconds each; the middle one of the rounds. */
async function inTurns(targets, { rounds, connections, seconds }) {
  for (const { url } of targets) await load(url, { connections, seconds: 1, failing: true }); // warms up
  const results = targets.map(() => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [at, { url, pid }] of targets.entries())
      results[at].push(await load(url, { connections, seconds, pid }));
  return results.map(median);
}

/** Kept answers in one run beside a bare server of the same bytes, and beside what Next does by itself. */
export const kept = {
  title: "Kept answers, side by side with bare `node:http` and with Next itself",

  async run({ servers, shape }) {
    const site = await servers.site(servers.file("kept"));
    const next = await servers.plainNext(servers.file("kept"));
    const before = memory(site.pid);
    const answers = await Promise.all(PAGES.map(({ path }) => asSent(site.url + path)));
    const bare = await servers.other("scripts/bench/bare-server.mjs", { answers });
    const plain = await asSent(site.url + PAGES[0].path, {});
    const twice = [{ ...plain, path: "/en/with" }, withoutPolicy({ ...plain, path: "/en/without" })];
    const cache = await servers.other("scripts/bench/kept-server.ts", { answers: twice });
    const on = ({ url, pid }, path) => ({ url: url + path, pid });
    const pairs = PAGES.flatMap(({ path }) => [on(site, path), on(bare, path)]);
    const alone = [on(next, "/"), on(next, "/query"), on(cache, "/en/with"), on(cache, "/en/without")];
    const results = await inTurns([...pairs, ...alone], shape);
    const [fixed, dynamic, policied, unpolicied] = results.slice(pairs.length);
    const targets = [];
    for (const [at, { name, path, least }] of PAGES.entries())
      targets.push({
        ...{ name, least, bytes: answers[at].bytes, size: await weigh(site.url + path) },
        ...{ site: results[2 * at], bare: results[2 * at + 1] },
      });
    const grown = { before, after: memory(site.pid) };
    return { shape, targets, fixed, dynamic, policy: { with: policied, without: unpolicied }, memory: grown };
  },

  text({ shape, targets, fixed, dynamic, policy, memory: grown }) {
    const times = (one, other) => (one.rate / other.rate).toFixed(1);
    const cpu = (value) => (value === null ? "" : `${value.toFixed(0)} µs`);
    const rows = targets.map(({ name, least, site, bare, bytes }) => [
      ...[name, kB(bytes), whole(site.rate), whole(bare.rate), ratio(site.rate / bare.rate), least.toFixed(2)],
      ...[atLeast(site.rate / bare.rate, least), times(site, fixed), times(site, dynamic)],
      ...[cpu(site.cpu), cpu(bare.cpu), milliseconds(site.p50), milliseconds(site.p99)],
    ]);
    const ofNext = (name, { rate, cpu: used, p50, p99 }) => [
      ...[name, "", whole(rate), "", "", "", "", times({ rate }, fixed), times({ rate }, dynamic)],
      ...[cpu(used), "", milliseconds(p50), milliseconds(p99)],
    ];
    rows.push(ofNext("Next, static: one heading", fixed), ofNext("Next, dynamic: one query", dynamic));
    const head = ["", "body", "requests/s", "bare", "ratio", "least", "", "× static", "× dynamic"];
    const weight = targets
      .filter(({ size }) => size.script > 0)
      .map(({ name, size }) => [name, kB(size.html), kB(size.script), kB(size.style)]);
    return `${shape.connections} connections, gzip, ${shape.seconds} s each, in turns, the median of ${shape.rounds}; the strict policy, log and figures are on. The bare server sends the same answers, headers included, from a process of its own. The load comes from the same machine. "× static" and "× dynamic" compare with Next's own server: a page of one heading made at build time, and one that lists what a single query finds. "CPU each" is the server's own processor time for one request, which other work on the machine changes less than the rate.

${table([...head, "CPU each", "bare", "p50", "p99"], rows)}

**The policy's price.** The cache alone, with the agreement page's answer as it is and without its policy: ${whole(policy.with.rate)} and ${whole(policy.without.rate)} requests/s, a ratio of ${ratio(policy.with.rate / policy.without.rate)}.

Memory of the server: ${MB(grown.before)} when started, ${MB(grown.after)} after the load.

**What a page weighs**, gzipped:

${table(["", "HTML", "JavaScript", "CSS"], weight)}`;
  },
};
