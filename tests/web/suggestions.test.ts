import { describe, expect, it } from "vitest";
import { acceptSuggestion, declineSuggestion } from "@/lib/commands/decide-suggestion";
import { currentRevision } from "@/lib/data/entries";
import { loadRecords } from "@/lib/data/load-records";
import { waitingSuggestions } from "@/lib/data/suggestions";
import { UNSENT } from "@/lib/domain/form-state";
import { SuggestForm } from "@/lib/schema/suggest-form";
import { AcceptSuggestionForm, DeclineSuggestionForm } from "@/lib/schema/suggestion-forms";
import { answerForm, type FormAnswer } from "@/lib/web/form-answer";
import { PER_ADDRESS, PER_COMMITMENT, receiveSuggestion } from "@/lib/web/suggest";
import { eachInSampleRecord } from "@/tests/support/form-database";
import { type Fields, fieldsOf, here, send, source, stateOf } from "@/tests/support/sent-form";

const database = eachInSampleRecord();

const typed: Fields = {
  locale: "en",
  agreement: "sample",
  commitment: "01",
  url: "https://example.org/found",
  publisher: "A paper",
  on: "2026-01-02",
  shows: "Two ministries met.",
  website: "",
};

/** Sends the reader's form as a browser does, from a network address. */
function suggest(fields: Fields, from = "198.51.100.7"): Promise<FormAnswer> {
  const headers = new Headers(here);
  headers.set("x-tracker-client-address", from);
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, String(value));
  return answerForm(SuggestForm, (input, locale) => receiveSuggestion(input, locale, headers), UNSENT, form, headers);
}
const waiting = async () => waitingSuggestions(100, {}, database.client);
const arrived = async () => {
  const answer = await suggest(typed);
  if (answer.kind !== "go") throw new Error(JSON.stringify(answer));
  return new URL(answer.to, "http://x").searchParams.get("sent") ?? "";
};

describe("a reader's form", () => {
  it("is taken in without an account, and leads to its number", async () => {
    const receipt = await arrived();
    expect(receipt).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect((await waiting()).suggestions).toMatchObject([{ receipt, url: typed.url }]);
  });

  it("keeps no network address, anywhere in plain words", async () => {
    await arrived();
    const rows = [await database.client.suggestion.findMany(), await database.client.rateLimit.findMany()];
    expect(JSON.stringify(rows, (_key, value) => (typeof value === "bigint" ? Number(value) : value))).not.toContain(
      "198.51.100.7",
    );
  });

  const wrong: [string, Fields, string][] = [
    ["a field that must stay empty", { ...typed, website: "https://spam.example" }, "website"],
    ["an address of a script", { ...typed, url: "javascript:alert(1)" }, "url"],
    ["text turned around", { ...typed, shows: "\u202etxt.exe" }, "shows"],
    ["too much text", { ...typed, shows: "x".repeat(1001) }, "shows"],
    ["a day that has not come", { ...typed, on: "2999-01-01" }, "on"],
    ["a source of the record", { ...typed, url: "https://example.org/news" }, "url"],
    ["an unknown commitment", { ...typed, commitment: "99" }, "form"],
  ];
  it.each(wrong)("refuses %s at its field, keeps what was typed and stores nothing", async (_name, fields, field) => {
    const answer = await suggest(fields);
    expect(fieldsOf(answer)).toEqual([field]);
    expect(stateOf(answer).values.publisher).toEqual([typed.publisher]);
    expect((await waiting()).total).toBe(0);
    expect(await currentRevision(database.client)).toBe(13);
  });

  it("is taken only so often from one network address, and from others still", async () => {
    const one = (at: number, from?: string) => suggest({ ...typed, url: `https://example.org/${at}` }, from);
    for (let at = 0; at < PER_ADDRESS.tries; at += 1) expect((await one(at)).kind).toBe("go");
    expect(stateOf(await one(99)).problems).toMatchObject([{ field: "form", message: /Too many/ }]);
    expect((await one(100, "198.51.100.8")).kind).toBe("go");
  });

  it("is taken only so often for one commitment, wherever it comes from", async () => {
    const one = (at: number, over: Fields = {}) =>
      suggest({ ...typed, url: `https://example.org/${at}`, ...over }, `198.51.100.${at}`);
    for (let at = 0; at < PER_COMMITMENT.tries; at += 1) expect((await one(at)).kind).toBe("go");
    expect(fieldsOf(await one(99))).toEqual(["form"]);
    expect((await one(98, { commitment: "02" })).kind).toBe("go");
  });
});

describe("the decision", () => {
  const about = { locale: "en", agreement: "sample", commitment: "01", version: "1" };

  it("accepts with the editor's words, and the same sending twice is one", async () => {
    const receipt = await arrived();
    const fields = { ...about, receipt, ...source, sourceShows: "In better words.", once: "abc" };
    const [first, second] = [
      await send(AcceptSuggestionForm, acceptSuggestion, fields),
      await send(AcceptSuggestionForm, acceptSuggestion, fields),
    ];
    expect(first.kind).toBe("go");
    expect(second.kind === "go" ? second.to : fieldsOf(second)).toEqual(["form"]);
    const [record] = await loadRecords(database.client);
    expect(record?.evidence.filter(({ shows }) => shows.en === "In better words.")).toHaveLength(1);
    expect(record?.suggestions).toMatchObject([{ receipt, outcome: "accepted", shows: { en: "Two ministries met." } }]);
  });

  it("shows a gap at its field and decides nothing", async () => {
    const receipt = await arrived();
    const accept = { ...about, receipt, ...source, sourceRelation: "", sourceOn: "2026-13-01" };
    expect(fieldsOf(await send(AcceptSuggestionForm, acceptSuggestion, accept)).sort()).toEqual([
      "sourceOn",
      "sourceRelation",
    ]);
    const future = { ...about, receipt, ...source, sourceOn: "2026-02-01" };
    expect(fieldsOf(await send(AcceptSuggestionForm, acceptSuggestion, future))).toEqual(["sourceOn"]);
    expect(fieldsOf(await send(DeclineSuggestionForm, declineSuggestion, { ...about, receipt, reason: " " }))).toEqual([
      "reason",
    ]);
    expect((await waiting()).total).toBe(1);
    expect(await currentRevision(database.client)).toBe(13);
  });

  it("is nobody's who is not signed in", async () => {
    const receipt = await arrived();
    const answer = await send(
      DeclineSuggestionForm,
      declineSuggestion,
      { ...about, receipt, reason: "No." },
      { actor: null },
    );
    expect(fieldsOf(answer)).toEqual(["form"]);
    expect((await waiting()).total).toBe(1);
  });
});
