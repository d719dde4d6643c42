import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { extendDeadline } from "@/lib/commands/extend-deadline";
import { backUp } from "@/lib/data/backup/back-up";
import { restore } from "@/lib/data/backup/restore";
import { addDays } from "@/lib/domain/dates";
import { asking } from "@/tests/support/actors";
import { on, text } from "@/tests/support/command-sample";
import { describeOnBothEngines, type TestDatabase } from "@/tests/support/database";
import { follower, header, judge, lettersAt, pass, reader } from "@/tests/support/followers";
import { ownMail } from "@/tests/support/own-mail";
import { seed } from "@/tests/support/sample-record";

const mail = ownMail();

describeOnBothEngines("letters", (open) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await open();
    await seed(database.client);
    await pass(database.client); // the first load is told to nobody
  });
  afterEach(() => database.drop());

  const follow = (over: Parameters<typeof follower>[1] = {}) => follower(database.client, over);
  const received = () => lettersAt(mail);
  const receivers = () => mail.mails.flatMap(({ to }) => to).sort();

  it("tell a change once to each address that follows it, with what held before, why and where it stands", async () => {
    await follow();
    await follow({ ref: "01", locale: "ja" });
    await follow({ ref: "02", email: "of-02@example.org" });
    await follow({ ref: "01", email: "waiting@example.org", confirmedAt: null });
    await judge(database.client);
    await judge(database.client, "01", { version: 2, state: "delivered", effectiveOn: "2026-01-12", reason: "Done." });
    await pass(database.client);
    await pass(database.client);
    expect(receivers()).toEqual([reader, reader]);
    const [first, second] = await received();
    expect(first?.subject).toBe("01 Commitment 01: Delivery set to “Underway” from 10 January 2026.");
    for (const part of [second?.text, second?.html]) {
      expect(part).toContain("Delivery set to “Delivered” from 12 January 2026; before that it was “Underway”.");
      expect(part).toContain("Reason: Done.");
      expect(part).toContain("It rests on: Ministry, December 2025.");
      expect(part).toMatch(/https:\/\/tracker\.example\/en\/record\/\d+/);
      expect(part).toContain("https://example.org/news");
      expect(part).toContain("https://tracker.example/en/following/");
    }
  });

  it("carry what mail programs need: a list, a way to leave with one click, an id of their own", async () => {
    const id = await follow();
    await judge(database.client);
    await pass(database.client);
    const [letter] = await received();
    const kept = await database.client.delivery.findFirstOrThrow({ where: { target: id } });
    const { key } = await database.client.follower.findUniqueOrThrow({ where: { id } });
    if (!letter) throw new Error("no letter");
    expect(letter.messageId).toBe(`<${kept.id}@tracker.example>`);
    expect(header(letter, "List-Unsubscribe")).toEqual([`<https://tracker.example/en/following/${key}/stop>`]);
    expect(header(letter, "List-Unsubscribe-Post")).toEqual(["List-Unsubscribe=One-Click"]);
    expect(header(letter, "List-Id")).toEqual(["<sample.follow.tracker.example>"]);
    expect(header(letter, "Auto-Submitted")).toEqual(["auto-generated"]);
    expect(header(letter, "Precedence")).toEqual(["bulk"]);
    expect(kept.payload).not.toContain(reader);
    expect(letter.html).not.toMatch(/<img|<script|https?:\/\/(?!tracker\.example|example\.org)/);
  });

  it("tell only what is recorded after following began, and nothing once it has ended", async () => {
    await judge(database.client);
    await follow();
    const ends = await follow({ email: "gone@example.org", ref: "02" });
    await judge(database.client, "02");
    await database.client.follower.delete({ where: { id: ends } });
    expect(await pass(database.client)).toMatchObject({ givenUp: 0, sent: 1 });
    expect((await received()).map(({ subject }) => subject?.slice(0, 2))).toEqual(["02"]);
  });

  it("are not sent when following ends after they were made", async () => {
    const ends = await follow();
    mail.refusing.set(reader, "450 4.2.0 come again later");
    await judge(database.client);
    await pass(database.client);
    mail.refusing.clear();
    await database.client.follower.delete({ where: { id: ends } });
    await database.client.delivery.updateMany({ data: { dueAt: "2020-01-01T00:00:00.000Z" } });
    expect(await pass(database.client)).toMatchObject({ givenUp: 1, sent: 0 });
    expect(receivers()).toEqual([]);
  });

  it("come once a week to those who want it so, and not in a week without changes", async () => {
    await follow({ how: "weekly" });
    await follow({ how: "weekly", ref: "02", email: "of-02@example.org" });
    await judge(database.client);
    await pass(database.client, "2026-01-18T23:59:00Z"); // a Sunday
    await pass(database.client, "2026-01-19T05:59:00Z"); // too early on Monday
    expect(receivers()).toEqual([]);
    await pass(database.client, "2026-01-19T06:00:00Z");
    await pass(database.client, "2026-01-20T06:00:00Z");
    expect(receivers()).toEqual([reader]);
    await pass(database.client, "2026-01-26T06:00:00Z");
    expect(receivers()).toEqual([reader]);
    await judge(database.client, "02");
    await judge(database.client, "02", { version: 2, state: "delivered", effectiveOn: "2026-01-12" });
    await pass(database.client, "2026-02-04T06:00:00Z"); // two days late, after two Mondays
    expect(receivers()).toEqual(["of-02@example.org", reader, reader]);
    const [, second] = await received();
    expect(second?.subject).toMatch(/^2 changes: A “sample” framework/);
    expect(second?.text).not.toContain("Commitment 01");
    expect(second?.text).toContain("02 · Commitment 02");
  });

  it("remind 30, 14, 7, 1 and 0 days before and on the day after, once for all that falls due on one day", async () => {
    await follow({ how: "weekly", reminders: true });
    await follow({ how: "weekly", reminders: true, ref: "01" });
    const subjects = new Map<number, string>();
    for (const left of [31, 30, 29, 20, 14, 13, 8, 7, 6, 2, 1, 0, -1, -2]) {
      const day = addDays("2026-04-28", -left);
      mail.mails.length = 0;
      await pass(database.client, `${day}T12:00:00Z`);
      const letters = await received();
      if (letters.length > 0) subjects.set(left, letters.map((one) => one.subject).join());
    }
    const about = "2 commitments, A “sample” framework with two lines";
    expect([...subjects]).toEqual([
      [30, `30 days left: ${about}`],
      [14, `14 days left: ${about}`],
      [7, `7 days left: ${about}`],
      [1, `1 day left: ${about}`],
      [0, `Due today: ${about}`],
      [-1, `The due date has passed: ${about}`],
    ]);
  });

  it("say after the date only what the sources show, and how far they reach", async () => {
    await follow({ reminders: true, ref: "10" });
    await follow({ reminders: true, ref: "10", email: "ja@example.org", locale: "ja" });
    await pass(database.client, "2026-04-29T12:00:00Z");
    const letters = await received();
    const words = (address: string) => letters.find(({ to }) => to?.[0]?.address === address)?.text;
    expect(words(reader)).toContain("The due date, Tue 28 April 2026, has passed.");
    expect(words(reader)).toContain("No evidence found in sources checked to 5 January 2026.");
    expect(words(reader)).toContain("reach to 5 January 2026, which is before the due date.");
    expect(words("ja@example.org")).toContain("2026年1月5日までの情報源を調べた限り、証拠は見つからない。");
    expect(letters.map(({ text: said }) => said).join()).not.toMatch(/overdue|missed|broken|failed|違反|期限切れ/i);
  });

  it("remind of the new date after an extension, and no more of what was delivered meanwhile", async () => {
    await follow({ how: "weekly", reminders: true, ref: "01" });
    await pass(database.client, "2026-03-29T12:00:00Z");
    const agreed = { agreedOn: "2026-01-14", reason: text("Agreed."), source: "https://example.org/x" };
    const moved = { ...on("01"), rule: { kind: "date" as const, on: "2026-05-28" }, ...agreed };
    expect(await extendDeadline(moved, asking(database.client))).toMatchObject({ ok: true });
    mail.mails.length = 0;
    for (const day of ["2026-04-14", "2026-04-28", "2026-04-29"]) await pass(database.client, `${day}T12:00:00Z`);
    const reminders = async () =>
      (await received()).map(({ subject }) => subject).filter((subject) => /days left|Due|passed/.test(subject ?? ""));
    expect(await reminders()).toEqual(["30 days left: 01 Commitment 01"]);
    mail.refusing.set(reader, "450 4.2.0 come again later");
    await pass(database.client, "2026-05-14T12:00:00Z");
    mail.refusing.clear();
    await judge(database.client, "01", { version: 2, state: "delivered", effectiveOn: "2026-01-12" });
    await database.client.delivery.updateMany({
      where: { state: "waiting" },
      data: { dueAt: "2020-01-01T00:00:00.000Z" },
    });
    expect(await pass(database.client, "2026-05-14T13:00:00Z")).toMatchObject({ givenUp: 1 });
    expect(await reminders()).toHaveLength(1);
  });

  it("make up for a day on which nothing was sending, in the words of the day on which they come", async () => {
    await follow({ reminders: true, ref: "01", how: "weekly" });
    await pass(database.client, "2026-04-23T12:00:00Z"); // 5 days left: two days late for the 7
    await pass(database.client, "2026-04-24T12:00:00Z");
    expect((await received()).map(({ subject }) => subject)).toEqual(["5 days left: 01 Commitment 01"]);
    mail.mails.length = 0;
    await follow({ email: "late@example.org", reminders: true, ref: "01", confirmedAt: "2026-04-22T12:00:00.000Z" });
    await pass(database.client, "2026-04-23T13:00:00Z");
    expect(receivers()).toEqual([]); // the 7 days fell before this following began
  });

  it("stop after three in a row that the server refuses for the address, and not for other refusals", async () => {
    await follow();
    await follow({ email: "policy@example.org" });
    mail.refusing.set(reader, "550 5.1.1 no such user here");
    mail.refusing.set("policy@example.org", "550 5.7.1 not from you");
    for (const version of [1, 2]) {
      await judge(database.client, "01", { version, effectiveOn: `2026-01-0${version}` });
      expect(await pass(database.client)).toMatchObject({ sent: 0, givenUp: 2 });
    }
    expect(await database.client.follower.count()).toBe(2);
    await judge(database.client, "01", { version: 3 });
    await pass(database.client);
    expect((await database.client.follower.findMany()).map(({ email }) => email)).toEqual(["policy@example.org"]);
    const kept = await database.client.delivery.findMany();
    expect(kept.map(({ lastAnswer }) => lastAnswer).join()).not.toContain("@example.org");
  });

  it("are tried again where the server asks for it, and begin to count anew after one that is taken", async () => {
    await follow({ refusals: 2 });
    mail.refusing.set(reader, "450 4.2.0 come again later");
    await judge(database.client);
    expect(await pass(database.client)).toMatchObject({ givenUp: 0 });
    mail.refusing.clear();
    await database.client.delivery.updateMany({ data: { dueAt: "2020-01-01T00:00:00.000Z" } });
    await pass(database.client);
    expect(receivers()).toEqual([reader]);
    expect(await database.client.follower.findFirst()).toMatchObject({ refusals: 0 });
  });

  it("go on after a restore to those who follow now, and are in no backup", async () => {
    const file = join(tmpdir(), `letters-${database.engine}-${process.pid}.gz`);
    await follow();
    await backUp(file, { from: database.client });
    await judge(database.client);
    const later = await follow({ email: "later@example.org" });
    expect(await restore(file, { into: database.client, force: true })).toMatchObject({ ok: true });
    rmSync(file);
    await judge(database.client, "02");
    await pass(database.client);
    expect(receivers()).toEqual(["later@example.org", reader]);
    expect(await database.client.follower.findUnique({ where: { id: later } })).not.toBeNull();
  });
});
