import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { choicesShown, MOST_BOXES } from "@/lib/domain/choices-shown";
import { addDays } from "@/lib/domain/dates";
import { NO_FILTERS, SORT_KEYS, type SortKey } from "@/lib/domain/filter-terms";
import { findRows, listCommitments } from "@/lib/domain/filters";
import { countedDays, joinedDays } from "@/lib/domain/marked-days";
import { dueGroups, dueSummary } from "@/lib/domain/overview";
import { DELIVERY_STATES, SCHEDULE_STATES } from "@/lib/domain/record";
import type { AgreementView, CommitmentView } from "@/lib/domain/view";
import en from "@/lib/i18n/messages/en";
import { translator } from "@/lib/i18n/translator";
import fc from "@/tests/support/fixed-chance";
import { anyDay, anyRecord } from "@/tests/support/random-view";
import { viewOn } from "@/tests/support/record-builders";

/** What is worked out in a quick way, beside the plain way of working it out. */

const someViews = fc
  .tuple(fc.array(anyRecord, { maxLength: 4 }), anyDay)
  .map(([records, day]) => records.map((one) => viewOn(one, day)));

type Value = string | number | null;
const BY: Record<SortKey, (commitment: CommitmentView) => Value> = {
  agreement: () => null,
  title: ({ title }) => title.en.toLowerCase(),
  due: ({ deadline }) => deadline.dueOn,
  delivery: ({ delivery }) => DELIVERY_STATES.indexOf(delivery.state),
  evidence: ({ evidence }) => evidence.count,
  schedule: ({ schedule }) => SCHEDULE_STATES.indexOf(schedule.state),
};

/** Every commitment that passes, one after the other, and then sorted. */
function plainly(views: readonly AgreementView[], key: SortKey, descending: boolean, theme: string | null) {
  const all = views
    .flatMap((agreement) => agreement.commitments.map((commitment) => ({ agreement, commitment })))
    .filter(({ commitment }) => theme === null || commitment.theme === theme);
  if (key === "agreement") return descending ? all.reverse() : all;
  const sign = descending ? -1 : 1;
  return all.sort((one, other) => {
    const [a, b] = [BY[key](one.commitment), BY[key](other.commitment)];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return a === b ? 0 : a > b ? sign : -sign;
  });
}

describe("a stretch of a list", () => {
  const asked = fc.record({
    key: fc.constantFrom(...SORT_KEYS),
    descending: fc.boolean(),
    theme: fc.constantFrom(null, "supply"),
    from: fc.nat(60),
    limit: fc.integer({ min: 1, max: 20 }),
  });

  test("is that part of all rows sorted, wherever it begins", () => {
    fc.assert(
      fc.property(someViews, asked, (views, { key, descending, theme, from, limit }) => {
        const whole = plainly(views, key, descending, theme);
        const filters = { ...NO_FILTERS, theme: theme === null ? [] : [theme], sort: { key, descending } };
        expect(findRows(views, filters)).toEqual({ items: whole, total: whole.length });
        expect(findRows(views, filters, { from, limit })).toEqual({
          items: whole.slice(from, from + limit),
          total: whole.length,
        });
        const list = listCommitments(views, { ...filters, page: 2 }, { limit });
        expect(list.items).toEqual(whole.slice((list.page - 1) * limit, list.page * limit));
        expect(list.total).toBe(whole.length);
      }),
      { numRuns: 40 },
    );
  });
});

test("what is kept of an agreement for one question is not given to another, however many are asked", () => {
  const filters = fc.record({
    q: fc.constantFrom("", "resources", "nothing like it"),
    theme: fc.subarray(["supply", "finance"]),
    party: fc.subarray(["US", "JP"]),
    delivery: fc.subarray(["underway" as const, "not-assessed" as const]),
  });
  fc.assert(
    fc.property(someViews, fc.array(filters, { minLength: 2, maxLength: 14 }), (views, all) => {
      const anew = all.map((one) => listCommitments(structuredClone(views), { ...NO_FILTERS, ...one }));
      for (let turn = 0; turn < 2; turn += 1)
        for (const [at, one] of all.entries())
          expect(listCommitments(views, { ...NO_FILTERS, ...one })).toEqual(anew[at]);
    }),
    { numRuns: 8 },
  );
});

test("days of several lists count together as if they stood in one", () => {
  const days = fc
    .array(fc.record({ on: fc.integer({ min: -9000, max: 9000 }), count: fc.integer({ min: 1, max: 9 }) }), {
      maxLength: 30,
    })
    .map((all) => countedDays(all.map(({ on, count }) => ({ on: addDays("2026-01-01", on), count }))));
  fc.assert(
    fc.property(fc.array(days, { maxLength: 6 }), (lists) => {
      expect(joinedDays(lists)).toEqual(countedDays(lists.flat()));
    }),
  );
});

test("each commitment has the checks of its whole agreement and its own, in their order", () => {
  fc.assert(
    fc.property(anyRecord, anyDay, (record, day) => {
      const done = record.checks.filter(({ on, withdrawn }) => on <= day && withdrawn === null);
      for (const { ref, checks } of viewOn(record, day).commitments)
        expect(checks).toEqual(done.filter(({ commitment }) => commitment === null || commitment === ref));
    }),
    { numRuns: 30 },
  );
});

test("of many choices those chosen and the most frequent are boxes, and none is lost", () => {
  const choice = fc.record({ count: fc.nat(5), inAll: fc.nat(3), chosen: fc.boolean() });
  fc.assert(
    fc.property(fc.array(choice, { maxLength: 40 }), (given) => {
      const choices = given.map((one, at) => ({ ...one, value: String(at) }));
      const had = choices.filter(({ inAll, chosen }) => inAll > 0 || chosen);
      const { boxes, rest } = choicesShown(choices);
      expect([...boxes, ...rest].sort((a, b) => Number(a.value) - Number(b.value))).toEqual(had);
      expect(boxes).toEqual(had.filter((one) => boxes.includes(one)));
      expect(rest).toEqual(had.filter((one) => rest.includes(one)));
      expect(rest.some(({ chosen }) => chosen)).toBe(false);
      const chosen = had.filter((one) => one.chosen).length;
      expect(boxes.length).toBe(Math.min(had.length, Math.max(MOST_BOXES, chosen)));
      const least = Math.min(...boxes.filter((one) => !one.chosen).map(({ count }) => count));
      for (const { count } of rest) expect(count).toBeLessThanOrEqual(least);
    }),
  );
});

test("the first dates of the overview are those of all dates in order", () => {
  fc.assert(
    fc.property(someViews, fc.integer({ min: 1, max: 12 }), (given, most) => {
      const views = given.map((view, at) => ({ ...view, slug: `agreement-${at}` }));
      const all = dueGroups(views);
      const summary = dueSummary(views, most);
      for (const name of ["ahead", "passed", "met"] as const)
        expect(summary[name]).toEqual({ total: all[name].length, first: all[name].slice(0, most) });
    }),
    { numRuns: 40 },
  );
});

test("a sentence said before is the one that would be formed anew", () => {
  const anew = createTranslator({ locale: "en", messages: en, namespace: "commitments", timeZone: "UTC" });
  const t = translator("en", "commitments");
  const values = fc.record({ count: fc.nat(12), name: fc.constantFrom("", "a", "a (1)", "x".repeat(80)) });
  fc.assert(
    fc.property(fc.nat(3), values, (n, { name, count }) => {
      expect(t("filters.count", { n })).toBe(anew("filters.count", { n }));
      expect(t("filters.moreOne", { name, count })).toBe(anew("filters.moreOne", { name, count }));
      expect(t("setOne", { filter: name, value: String(count) })).toBe(
        anew("setOne", { filter: name, value: String(count) }),
      );
    }),
  );
  expect(() => t("filters.count", {} as { n: number })).toThrow();
  expect(t.has("filters.count")).toBe(true);
});
