import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeRecord } from "@/lib/data/change-record";
import { type Client, openClient } from "@/lib/data/client";
import { api, badges, chartFiles, embeds, feeds, files, pages } from "@/lib/paths";
import { readerPages, shipped } from "@/tests/support/reader-pages";
import { type Site, startSite } from "@/tests/support/server";

/** The most statements that any address may cost, also right after a change of the record. */
const MOST = 10;
/**
 * Of those, reads of the record's head: whether a kept answer is still good, and from where to go on.
 * They are not counted one by one, because the site also looks at the head by itself now and then.
 */
const HEADS = 2;
/** The head, and what the site does by itself whoever asks for whatever: sending messages. */
const UNCOUNTED =
  /`(RecordHead|OutboxEvent|Delivery|Lease|Webhook\w*|Follower\w*)`|"(OutboxEvent|Delivery|Lease|Webhook\w*|Follower\w*)"/;

const { usJapan, ministerial } = shipped;
const folder = mkdtempSync(join(tmpdir(), "tracker-statements-"));
const log = join(folder, "statements.txt");
let site: Site;
let writer: Client;
let changes = 0;

beforeAll(async () => {
  writeFileSync(log, "");
  const preload = pathToFileURL("tests/support/count-statements.mjs").href;
  const options = [process.env.NODE_OPTIONS, `--import=${preload}`].filter(Boolean).join(" ");
  site = await startSite({ NODE_OPTIONS: options, STATEMENTS: log });
  writer = openClient(site.databaseUrl, 1);
});
afterAll(async () => {
  await writer?.$disconnect();
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Another process changes the record, so that nothing kept of the agreement is good any more. */
async function change(): Promise<void> {
  changes += 1;
  const by = { actor: "Counter", action: "record-check", at: "2026-11-21T00:00:00.000Z" };
  await changeRecord(writer, by, (one) => {
    const value = { id: `c${900 + changes}`, commitment: null, on: "2026-11-20", upTo: "2026-11-19" };
    return one.put(
      usJapan,
      { kind: "check", value: { ...value, note: null, by: "Counter", recordedAt: one.at, withdrawn: null } },
      null,
    );
  });
}

async function statementsOf(address: string): Promise<string[]> {
  await change();
  writeFileSync(log, "");
  const answer = await fetch(site.url + address);
  await answer.arrayBuffer();
  return counted();
}

const counted = () =>
  readFileSync(log, "utf8")
    .split("\n")
    .filter((sql) => sql !== "" && !UNCOUNTED.test(sql));

const at = { asOf: "2026-05-01" };
const addresses: [name: string, address: string][] = [
  ...readerPages("en").map(([name, address]): [string, string] => [name, address]),
  ["overview on a past day", pages.overview("ja", at)],
  ["commitments as known", pages.commitments("ja", { knownOn: "2026-07-01", sort: "-due" })],
  ["API agreements", api.agreements()],
  ["API agreement", api.agreement(usJapan)],
  ["API commitments", api.commitments({ limit: 5 })],
  ["API commitment", api.commitment(usJapan, ministerial)],
  ["API history", api.history(usJapan, ministerial)],
  ["API summary", api.summary()],
  ["API changes", api.changes({ from: "2026-05-01", to: "2026-06-01" })],
  ["calendar", feeds.deadlines("en")],
  ["calendar of an agreement", feeds.agreementDeadlines("en", usJapan)],
  ["calendar of a commitment", feeds.commitmentDeadlines("en", usJapan, ministerial)],
  ["calendar of a party", feeds.partyDeadlines("en", "JP")],
  ["changes feed", feeds.changes("en")],
  ["changes feed of an agreement", feeds.agreementChanges("en", usJapan)],
  ["CSV of commitments", feeds.commitments("en")],
  ["CSV of checks", feeds.checks("en")],
  ["CSV of the comparison", feeds.compare("en")],
  ["numbers of a chart", chartFiles.csv("en", "schedule")],
  ["picture of a chart", chartFiles.svg("en", "progress")],
  ["embed", embeds.agreement("en", usJapan)],
  ["badge", badges.commitment(usJapan, ministerial)],
  ["report as text", files.report("en", usJapan, "txt")],
  ["citation", files.citeAgreement("en", usJapan, "bib")],
  ["sitemap", "/sitemap.xml"],
];

test.each(addresses)("%s takes at most ten statements", async (_name, address) => {
  const statements = await statementsOf(address);
  expect(statements.length, statements.join("\n")).toBeLessThanOrEqual(MOST - HEADS);
});

test("statements are counted: a page of the record takes some after a change, and none when it is kept", async () => {
  expect((await statementsOf(pages.overview("en"))).length).toBeGreaterThan(1);
  writeFileSync(log, "");
  await (await fetch(site.url + pages.overview("en"))).arrayBuffer();
  expect(counted()).toEqual([]);
});
