import { setTimeout as wait } from "node:timers/promises";
import { now } from "@/lib/clock";
import type { Client } from "@/lib/data/client";
import { keepLinkCheck, linkCheckOf } from "@/lib/data/link-checks";
import { loadRecords } from "@/lib/data/load-records";
import { addressesOf, checkedAgain, type LinkAnswer, type LinkStatus, needsLook } from "@/lib/domain/link-check";
import type { IsoInstant } from "@/lib/domain/record";
import { appUrl } from "@/lib/env";
import { type CliCommand, DONE, REFUSED, Stop, say, WrongUsage } from "@/scripts/tracker/command";
import { withDatabase } from "@/scripts/tracker/database";
import { askAddress, type Manners } from "@/scripts/tracker/links/ask-address";
import { progressBar } from "@/scripts/tracker/progress";

export const linksCommand: CliCommand = {
  usage: "[--agreement SLUG] [--timeout SECONDS] [--allow-private]",
  summary: "Asks every address of a source whether it is still there, for the editors' desk.",
  details: [
    "  --agreement SLUG     only the sources of this agreement",
    "  --timeout SECONDS    how long one address may take; 15 without it",
    "  --allow-private      also addresses of this machine and its own network; for tests",
    "",
    "Asks one address of a host at a time. The answers stand beside the record, never in it.",
    "An address needs a look when the page is gone (404, 410), or when it could not be",
    "reached on two different days. Where no address can be reached, nothing is written",
    "down and the command ends with 1: that says something about this network only.",
  ],
  options: { agreement: { type: "string" }, timeout: { type: "string" }, "allow-private": { type: "boolean" } },
  run: async (positionals, values) => {
    if (positionals.length > 0) throw new WrongUsage("links takes no arguments.");
    const seconds = Number(values.timeout ?? 15);
    if (!(seconds > 0 && seconds <= 300)) throw new WrongUsage("--timeout takes seconds, from 1 to 300.");
    const userAgent = `CommitmentTracker/1 (source check; +${appUrl()})`;
    const manners = { timeout: seconds * 1000, userAgent, allowPrivate: values["allow-private"] === true };
    return withDatabase((database) => checkLinks(database, values.agreement as string | undefined, manners));
  },
};

/** Asks every address of the record, or of one agreement, and keeps the answers. @returns the exit code. */
export async function checkLinks(
  database: Client,
  agreement: string | undefined,
  manners: Manners,
  at: IsoInstant = now().toString({ fractionalSecondDigits: 3 }),
): Promise<number> {
  const records = (await loadRecords(database)).filter((one) => !agreement || one.agreement.slug === agreement);
  if (agreement && records.length === 0) throw new Stop(`There is no agreement ${agreement}.`);
  const addresses = [...new Set(records.flatMap(addressesOf).map(({ url }) => url))];
  if (addresses.length === 0) {
    say("The record names no address.");
    return DONE;
  }
  const { answers, skipped } = await askAll(addresses, manners);
  if (answers.size > 0 && [...answers.values()].every(({ offline }) => offline)) {
    process.stderr.write(`None of ${answers.size} addresses could be reached from here. Nothing was written down.\n`);
    return REFUSED;
  }
  const looks: string[] = [];
  const counts = new Map<LinkStatus, number>();
  for (const [url, { answer }] of answers) {
    const check = checkedAgain(url, answer, await linkCheckOf(url, database), { at, on: at.slice(0, 10) });
    await keepLinkCheck(check, database);
    counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1);
    if (needsLook(check)) looks.push(`  ${answer.httpStatus ?? "no answer"}  ${url}`);
  }
  const parts = [...counts].map(([status, n]) => `${n} ${status}`).join(", ");
  say(`${answers.size} addresses asked: ${parts || "none"}.${skipped > 0 ? ` ${skipped} not public, not asked.` : ""}`);
  for (const line of [`${looks.length} need a look${looks.length > 0 ? ":" : "."}`, ...looks]) say(line);
  return DONE;
}

type Answers = Map<string, { answer: LinkAnswer; offline: boolean }>;

/** Hosts asked at the same time, and the pause between two questions to one host (milliseconds). */
const HOSTS_AT_ONCE = 8;
const PAUSE_MS = 300;
/** After so many addresses without any answer, the rest is not tried. */
const ENOUGH_OFFLINE = 24;

async function askAll(addresses: readonly string[], manners: Manners): Promise<{ answers: Answers; skipped: number }> {
  const hosts = new Map<string, string[]>();
  for (const url of addresses) {
    const host = new URL(url).host;
    hosts.set(host, [...(hosts.get(host) ?? []), url]);
  }
  const queue = [...hosts.values()];
  const bar = progressBar("Asking");
  const answers: Answers = new Map();
  let skipped = 0;
  let reached = false;
  const worker = async () => {
    for (let urls = queue.shift(); urls; urls = queue.shift()) {
      for (const [index, url] of urls.entries()) {
        if (!reached && answers.size >= ENOUGH_OFFLINE) return;
        if (index > 0) await wait(PAUSE_MS);
        const asked = await askAddress(url, manners);
        if (asked === "private") skipped += 1;
        else {
          answers.set(url, asked);
          reached ||= !asked.offline;
        }
        bar.update(answers.size + skipped, addresses.length);
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, worker));
  bar.end();
  return { answers, skipped };
}
