import { describe, expect, test } from "vitest";
import { filterParams } from "@/lib/domain/filter-address";
import { FACET_NAMES, NO_FILTERS } from "@/lib/domain/filter-terms";
import { listCommitments } from "@/lib/domain/filters";
import { DELIVERY_STATES, SCHEDULE_STATES } from "@/lib/domain/record";
import { withQuery } from "@/lib/paths";
import { readCommitmentFilters } from "@/lib/schema/commitment-filters";
import fc from "@/tests/support/fixed-chance";
import { agreement, assessment, commitment, record, text, viewOn } from "@/tests/support/record-builders";

const ministerial = { en: "Hold the ministerial", ja: "閣僚会合の開催" };
const views = [
  record({
    commitments: [
      commitment({ ref: "01", title: ministerial, rule: { kind: "period", length: "P180D", from: "signing" } }),
      commitment({
        ref: "02",
        title: text("Finance projects"),
        theme: "finance",
        parties: ["US"],
        operativeWords: "within six months",
      }),
      commitment({ ref: "03", title: text("Ｍａｐ resources"), rule: { kind: "date", on: "2026-12-01" } }),
    ],
    assessments: [assessment({ commitment: "02" })],
  }),
  record({
    agreement: agreement({ slug: "us-au", title: text("Another") }),
    commitments: [commitment({ agreement: "us-au", ref: "01", title: text("Meet"), theme: "finance" })],
  }),
].map((one) => viewOn(one, "2026-11-22"));

const list = (filters: Partial<typeof NO_FILTERS>, limit?: number) =>
  listCommitments(views, { ...NO_FILTERS, ...filters }, { limit });
const refs = (filters: Partial<typeof NO_FILTERS>) =>
  list(filters).items.map(({ agreement: { slug }, commitment: { ref } }) => `${slug}/${ref}`);

describe("the search", () => {
  test("finds every word in title, summary or operative words, in either language, whatever width and case", () => {
    expect(refs({ q: "MINISTERIAL hold" })).toEqual(["us-jp/01"]);
    expect(refs({ q: "閣僚会合" })).toEqual(["us-jp/01"]);
    expect(refs({ q: "map" })).toEqual(["us-jp/03"]);
    expect(refs({ q: "six　months" })).toEqual(["us-jp/02"]);
    expect(refs({ q: "ministerial finance" })).toEqual([]);
    expect(refs({ q: "   " })).toHaveLength(4);
  });
});

describe("filters", () => {
  test("take any of one filter's values and all of the filters", () => {
    expect(refs({ schedule: ["passed", "due-soon"] })).toEqual(["us-jp/01", "us-jp/03"]);
    expect(refs({ theme: ["finance"], agreement: ["us-jp"] })).toEqual(["us-jp/02"]);
    expect(refs({ party: ["JP"], theme: ["finance"] })).toEqual(["us-au/01"]);
  });

  test("count each choice as the list would be with it, the other filters kept", () => {
    const { facets, total, unfiltered } = list({ theme: ["finance"] });
    expect([total, unfiltered]).toEqual([2, 4]);
    const count = (facet: (typeof FACET_NAMES)[number]) =>
      Object.fromEntries(facets[facet].map(({ value, count }) => [value, count]));
    expect(count("theme")).toEqual({ supply: 2, finance: 2 });
    expect(count("delivery")).toMatchObject({ underway: 1, "not-assessed": 1, delivered: 0 });
    expect(count("agreement")).toEqual({ "us-jp": 1, "us-au": 1 });
    expect(facets.theme.filter((choice) => choice.chosen).map((choice) => choice.value)).toEqual(["finance"]);
  });

  test("every count is what choosing it lists, for random filters", () => {
    const some = <T>(values: readonly T[]) => fc.subarray([...values], { maxLength: 2 });
    const filters = fc.record({
      q: fc.constantFrom("", "finance", "会"),
      agreement: some(["us-jp", "us-au"]),
      party: some(["US", "JP"]),
      theme: some(["supply", "finance"]),
      delivery: some(DELIVERY_STATES),
      schedule: some(SCHEDULE_STATES),
    });
    fc.assert(
      fc.property(filters, (chosen) => {
        const { facets } = list(chosen);
        for (const name of FACET_NAMES) {
          for (const { value, count } of facets[name]) expect(list({ ...chosen, [name]: [value] }).total).toBe(count);
        }
      }),
      { numRuns: 100 },
    );
  });
});

test("when nothing passes, what each filter alone keeps away is said", () => {
  expect(list({ theme: ["finance"], schedule: ["passed"], q: "ministerial" }).loosened).toEqual([
    { filter: "schedule", total: 0 },
    { filter: "theme", total: 1 },
    { filter: "q", total: 0 },
  ]);
  expect(list({ theme: ["finance"] }).loosened).toEqual([]);
});

describe("order and pages", () => {
  test("run by what is asked, unknown dates last in both directions", () => {
    const due = (descending: boolean) => refs({ sort: { key: "due", descending } });
    expect(due(false)).toEqual(["us-jp/01", "us-jp/03", "us-jp/02", "us-au/01"]);
    expect(due(true)).toEqual(["us-jp/03", "us-jp/01", "us-jp/02", "us-au/01"]);
    expect(refs({ sort: { key: "title", descending: false } })).toEqual([
      "us-jp/02",
      "us-jp/01",
      "us-jp/03",
      "us-au/01",
    ]);
  });

  test("cut the list, and show the last page for one past it", () => {
    expect(list({ page: 2 }, 3)).toMatchObject({
      total: 4,
      page: 2,
      pages: 2,
      items: [{ agreement: { slug: "us-au" } }],
    });
    expect(list({ page: 9 }, 3).page).toBe(2);
    expect(list({ q: "nothing like it" })).toMatchObject({ total: 0, page: 1, pages: 1, items: [] });
  });
});

describe("filters in an address", () => {
  test("come back as they were written", () => {
    const filters = {
      ...NO_FILTERS,
      q: "rare earths",
      delivery: ["underway" as const, "no-evidence" as const],
      party: ["JP"],
      page: 2,
      sort: { key: "due" as const, descending: true },
    };
    const address = new URL(withQuery("https://example.org/", filterParams(filters)));
    expect(readCommitmentFilters(address.searchParams)).toEqual({ filters, problems: [] });
    expect(withQuery("/", filterParams(NO_FILTERS))).toBe("/");
  });

  test("that cannot be used are named, and the others kept", () => {
    const read = readCommitmentFilters({
      delivery: ["underway", "overdue"],
      sort: "-colour",
      page: "-1",
      q: "x".repeat(201),
      theme: "supply",
    });
    expect(read.problems).toEqual([
      { path: "q", code: "too-long", value: "x".repeat(80) },
      { path: "delivery", code: "unknown-choice", value: "overdue" },
      { path: "sort", code: "unknown-choice", value: "-colour" },
      { path: "page", code: "not-a-number", value: "-1" },
    ]);
    expect(read.filters).toEqual({ ...NO_FILTERS, delivery: ["underway"], theme: ["supply"] });
  });

  test("of any shape never throw", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom("q", "delivery", "page", "sort", "party", "__proto__", "constructor"),
          fc.oneof(fc.string(), fc.array(fc.string())),
        ),
        (input) => {
          const { filters } = readCommitmentFilters(input);
          expect(listCommitments(views, filters).total).toBeLessThanOrEqual(4);
        },
      ),
    );
  });
});
