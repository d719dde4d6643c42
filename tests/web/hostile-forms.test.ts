import { describe, expect, it } from "vitest";
import { currentRevision } from "@/lib/data/entries";
import { eachInSampleRecord } from "@/tests/support/form-database";
import { type Fields, here, judgement, sendJudgement, stateOf } from "@/tests/support/sent-form";

const database = eachInSampleRecord();

describe("where a form comes from", () => {
  const from = (headers: Record<string, string>) => new Headers(headers);
  const foreign: [string, Headers][] = [
    ["another site", from({ origin: "https://evil.example", host: "localhost:3000" })],
    ["another port", from({ origin: "http://localhost:3001", host: "localhost:3000" })],
    ["a hidden origin", from({ origin: "null", host: "localhost:3000", "sec-fetch-site": "cross-site" })],
    ["no origin at all", from({ host: "localhost:3000" })],
    ["an origin that is no address", from({ origin: "localhost:3000", host: "localhost:3000" })],
  ];
  it.each(foreign)("refuses %s and records nothing", async (_name, headers) => {
    const state = stateOf(await sendJudgement(judgement, { headers }));
    expect(state.problems).toEqual([{ field: "form", message: "The form was not sent from this site." }]);
    expect(await currentRevision(database.client)).toBe(13);
  });

  const own: [string, Headers][] = [
    ["this machine", here],
    ["the host it was sent to", from({ origin: "https://tracker.example", host: "tracker.example" })],
    ["a page that hides its address", from({ origin: "null", "sec-fetch-site": "same-origin" })],
  ];
  it.each(own)("accepts %s", async (_name, headers) => {
    expect((await sendJudgement(judgement, { headers })).kind).toBe("go");
  });
});

describe("hostile forms", () => {
  const odd: Fields[] = [
    {},
    { __proto__: "x", constructor: "x", toString: "y" } as Fields,
    { ...judgement, version: "9".repeat(10) },
    { ...judgement, version: "1e3" },
    { ...judgement, state: ["underway", "delivered"] },
    { ...judgement, reason: "\u0000" },
    { ...judgement, reason: "x".repeat(5000) },
    { ...judgement, reason: "\ufeff" + "\u0085" },
    { ...judgement, evidence: Array.from({ length: 500 }, (_, at) => `e${at}`) },
    { ...judgement, progress: "-1" },
    { ...judgement, agreement: "../../etc/passwd" },
    { ...judgement, locale: "xx" },
    { ...judgement, prefix: "re", password: "a secret" },
  ];
  it.each(odd.map((fields) => [JSON.stringify(fields).slice(0, 60), fields] as const))(
    "refuses %s",
    async (_n, fields) => {
      const state = stateOf(await sendJudgement(fields));
      expect(state.problems.length).toBeGreaterThan(0);
      expect(JSON.stringify(state.values)).not.toContain("a secret");
      expect(await currentRevision(database.client)).toBe(13);
    },
  );
});
