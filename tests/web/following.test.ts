import PostalMime from "postal-mime";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { sweep } from "@/lib/auth/sweep";
import { countFollowers, followedBy } from "@/lib/data/followers";
import type { Locale } from "@/lib/i18n/locales";
import { pages } from "@/lib/paths";
import { ChangeFollowingForm, KeyForm, LetterLanguageForm, StopFollowingForm } from "@/lib/schema/follow-forms";
import { change, changeLanguage, confirm, stop } from "@/lib/web/following/answers";
import { lettersOf } from "@/lib/web/following/own-letters";
import { PER_MAILBOX, PER_NETWORK } from "@/lib/web/following/receive";
import { stopRoute } from "@/lib/web/following/stop-route";
import { follow, send } from "@/tests/support/follow-form";
import { eachInSampleRecord } from "@/tests/support/form-database";
import { ownMail } from "@/tests/support/own-mail";
import { sampleRecord, seed } from "@/tests/support/sample-record";
import { type Fields, fieldsOf, stateOf } from "@/tests/support/sent-form";

const reader = "reader@example.org";
const mail = ownMail({ TRACKER_NOW: "2026-01-15T12:00:00Z" });
const database = eachInSampleRecord();

const letters = () => Promise.all(mail.mails.map(({ source }) => PostalMime.parse(source)));
/** The key in the newest letter. */
async function keyMailed(): Promise<string> {
  const newest = (await letters()).at(-1);
  return /\/following\/([\w-]{32})/.exec(newest?.text ?? "")?.[1] ?? "";
}
async function confirmed(fields: Fields = {}): Promise<string> {
  expect(await follow(fields)).toMatchObject({ kind: "go" });
  const key = await keyMailed();
  const locale = String(fields.locale ?? "en");
  expect(await send(KeyForm, confirm, { locale, key })).toMatchObject({ kind: "go" });
  return key;
}
const followed = async () => (await followedBy(reader)).map(({ agreement, ref, how }) => `${agreement}/${ref} ${how}`);

describe("asking for letters", () => {
  it.each<[Locale, RegExp, string]>([
    [
      "en",
      /^Confirm: letters about 01 · Commitment 01$/,
      "The link opens a page with a button. It works for 48 hours.",
    ],
    ["ja", /^ご確認ください：01 · 約束01についてのメール$/, "リンクを開くと、ボタンのあるページが表示されます。"],
  ])(
    "in %s sends one letter with a link, and nothing is followed before it is used",
    async (locale, subject, words) => {
      expect(await follow({ locale })).toEqual({
        kind: "go",
        to: pages.follow(locale, "sample", "01", { sent: "yes" }),
        cookies: [],
      });
      const [letter, ...others] = await letters();
      expect(others).toEqual([]);
      expect(letter?.to).toMatchObject([{ address: reader }]);
      expect(letter?.subject).toMatch(subject);
      for (const part of [letter?.text, letter?.html]) expect(part).toContain(words);
      expect(letter?.html).toContain(`<html lang="${locale}">`);
      expect(await followed()).toEqual([]);
      const key = await keyMailed();
      expect(letter?.text).toContain(`https://tracker.example/${locale}/following/${key}\n`);
      // Opened, by a person or by what looks through mail before: still nothing.
      expect(await lettersOf(locale, key)).toMatchObject({ address: "r•••@example.org", waits: { title: /01/ } });
      expect(await followed()).toEqual([]);
      await send(KeyForm, confirm, { locale, key });
      expect(await followed()).toEqual(["sample/01 each-change"]);
      expect(await send(KeyForm, confirm, { locale, key })).toMatchObject({ kind: "go" });
    },
  );

  it("answers the same for an address that follows already, tells it by letter, and changes nothing", async () => {
    const key = await confirmed();
    const [first, again] = [await follow({ how: "weekly" }), await follow({ email: "other@example.org" })];
    expect(first).toEqual(again);
    const letter = (await letters()).find(({ subject }) => subject?.startsWith("You follow this already"));
    expect(letter?.to).toMatchObject([{ address: reader }]);
    expect(letter?.text).toContain(key);
    expect(await followed()).toEqual(["sample/01 each-change"]);
  });

  it("waits 48 hours for the answer and then forgets the address", async () => {
    await follow();
    const key = await keyMailed();
    const age = async (hours: number) => {
      const askedAt = Temporal.Now.instant().subtract({ hours }).toString({ fractionalSecondDigits: 3 });
      await database.client.follower.updateMany({ data: { askedAt } });
    };
    await age(47);
    expect((await sweep(database.client)).addresses).toBe(0);
    expect(await lettersOf("en", key)).not.toBeNull();
    await age(49);
    expect(await lettersOf("en", key)).toBeNull();
    expect(stateOf(await send(KeyForm, confirm, { locale: "en", key })).problems).toHaveLength(1);
    expect((await sweep(database.client)).addresses).toBe(1);
    expect(await database.client.follower.count()).toBe(0);
  });

  it("keeps what is confirmed, however long ago it was asked for", async () => {
    await confirmed();
    await database.client.follower.updateMany({ data: { askedAt: "2020-01-01T00:00:00.000Z" } });
    await sweep(database.client);
    expect(await followed()).toEqual(["sample/01 each-change"]);
  });

  it.each<[string, Fields, string]>([
    ["a field that must stay empty", { website: "https://spam.example" }, "website"],
    ["no address", { email: "" }, "email"],
    ["two addresses", { email: "a@example.org, b@example.org" }, "email"],
    ["an address with a line break", { email: "a@example.org\r\nBcc: b@example.org" }, "email"],
    ["a way there is none", { how: "daily" }, "how"],
    ["an unknown agreement", { agreement: "nothing", commitment: "" }, "form"],
    ["an unknown commitment", { commitment: "99" }, "form"],
  ])("refuses %s, sends nothing and keeps nothing", async (_name, fields, field) => {
    expect(fieldsOf(await follow(fields))).toEqual([field]);
    expect(mail.mails).toEqual([]);
    expect(await database.client.follower.count()).toBe(0);
  });

  it("says when the mail server does not know the address", async () => {
    mail.refusing.set(reader, "550 5.1.1 no such user here");
    expect(fieldsOf(await follow())).toEqual(["email"]);
    mail.refusing.set(reader, "450 4.2.0 come again later");
    expect(fieldsOf(await follow())).toEqual(["form"]);
  });

  it("fills nobody's mailbox, wherever the requests come from", async () => {
    for (let at = 0; at < PER_MAILBOX.tries; at += 1)
      expect((await follow({ email: `read.er+${at}@example.org` }, `198.51.100.${at}`)).kind).toBe("go");
    expect(stateOf(await follow({}, "198.51.100.99")).problems).toMatchObject([{ field: "form", message: /Too many/ }]);
    expect(mail.mails).toHaveLength(PER_MAILBOX.tries);
  });

  it("is taken only so often from one network address, and keeps none of them", async () => {
    for (let at = 0; at < PER_NETWORK.tries; at += 1)
      expect((await follow({ email: `r${at}@example.org` })).kind).toBe("go");
    expect(fieldsOf(await follow({ email: "one@example.org" }))).toEqual(["form"]);
    expect((await follow({ email: "one@example.org" }, "198.51.100.8")).kind).toBe("go");
    const rows = [await database.client.follower.findMany(), await database.client.rateLimit.findMany()];
    const kept = JSON.stringify(rows, (_key, value) => (typeof value === "bigint" ? Number(value) : value));
    expect(kept).not.toContain("198.51.100.7");
  });
});

describe("whoever has a key", () => {
  it("changes how letters come, of one thing, and in which language, of all", async () => {
    const key = await confirmed();
    await confirmed({ commitment: "" });
    const own = await lettersOf("en", key);
    const whole = own?.follows.find(({ title }) => title.startsWith("A “sample”"));
    const changing = { locale: "en", key, id: whole?.id ?? "", how: "weekly" };
    expect(await send(ChangeFollowingForm, change, changing)).toMatchObject({ kind: "go" });
    expect(await followed()).toEqual(["sample/null weekly", "sample/01 each-change"]);
    expect((await followedBy(reader)).map(({ reminders }) => reminders)).toEqual([false, true]);
    const to = pages.following("ja", key, { done: "language" });
    expect(await send(LetterLanguageForm, changeLanguage, { locale: "en", key, language: "ja" })).toMatchObject({ to });
    expect((await followedBy(reader)).map(({ locale }) => locale)).toEqual(["ja", "ja"]);
  });

  it("changes nothing of anybody else's", async () => {
    const key = await confirmed();
    await follow({ email: "other@example.org" });
    await send(KeyForm, confirm, { locale: "en", key: await keyMailed() });
    const [other] = await followedBy("other@example.org");
    const id = other?.id ?? "";
    const refused = await send(ChangeFollowingForm, change, { locale: "en", key, id, how: "weekly" });
    expect(stateOf(refused).problems).toMatchObject([{ field: "form" }]);
    await send(StopFollowingForm, stop, { locale: "en", key, id });
    expect(await followedBy("other@example.org")).toEqual([other]);
    expect(await lettersOf("en", "A".repeat(32))).toBeNull();
    expect(await lettersOf("en", "' OR 1=1 --\u0000")).toBeNull();
  });

  it("stops one thing and goes on with the rest, or stops all and is forgotten", async () => {
    const key = await confirmed();
    const second = await confirmed({ commitment: "02" });
    const own = await lettersOf("en", key);
    const id = own?.follows[0]?.id ?? "";
    const stopped = await send(StopFollowingForm, stop, { locale: "en", key, id });
    expect(stopped).toMatchObject({ to: pages.following("en", second, { done: "stopped" }) });
    expect(await lettersOf("en", key)).toBeNull();
    expect(await send(StopFollowingForm, stop, { locale: "en", key: second })).toMatchObject({
      to: pages.followingAbout("en", { done: "stopped" }),
    });
    expect(await database.client.follower.count()).toBe(0);
  });
});

describe("leaving with one click", () => {
  const at = (key: string) => ({ params: Promise.resolve({ locale: "ja", key }) });
  const post = (key: string, body: BodyInit = "List-Unsubscribe=One-Click") =>
    stopRoute.POST(new Request("https://tracker.example/x", { method: "POST", body }), at(key));

  it("ends all that the address follows in the agreement, again and again, without a redirect", async () => {
    await seed(database.client, { ...sampleRecord("other"), suggestions: [] });
    const key = await confirmed();
    await confirmed({ commitment: "" });
    await confirmed({ agreement: "other", commitment: "" });
    const form = new FormData();
    form.set("List-Unsubscribe", "One-Click");
    const answers = [await post(key), await post(key, form), await post("nobody's")];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const [first, ...others] = await Promise.all(answers.map((answer) => answer.text()));
    expect(first).toContain("この取決めについてのメールをやめました");
    expect(others).toEqual([first, first]);
    expect(await followed()).toEqual(["other/null each-change"]);
    for (const answer of answers) expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  it("shows a page to whoever opens the address, and ends nothing", async () => {
    const key = await confirmed();
    const answer = await stopRoute.GET(new Request("https://tracker.example/x"), at(key));
    expect([answer.status, answer.headers.get("location")]).toEqual([303, pages.following("ja", key)]);
    expect(await followed()).toEqual(["sample/01 each-change"]);
  });
});

it("administrators see how many follow what, and no address", async () => {
  await confirmed();
  await follow({ commitment: "" });
  const counts = await countFollowers();
  expect(counts).toEqual([
    { agreement: "sample", ref: null, confirmed: 0, waiting: 1 },
    { agreement: "sample", ref: "01", confirmed: 1, waiting: 0 },
  ]);
  const { followerLines } = await import("@/lib/web/following/counts");
  expect(JSON.stringify(await followerLines("en"))).not.toContain("example.org");
});
