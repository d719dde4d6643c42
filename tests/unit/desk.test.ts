import { expect, test } from "vitest";
import { deskOf } from "@/lib/domain/desk";
import { assessment, check, commitment, evidence, record, viewOn } from "@/tests/support/record-builders";

const DAY = "2026-11-22";
const due = (ref: string, on: string) => commitment({ ref, rule: { kind: "date", on } });
const refs = (list: { first: readonly { commitment: { ref: string } }[] }) =>
  list.first.map((row) => row.commitment.ref);

const view = viewOn(
  record({
    commitments: [
      due("01", "2026-12-22"), // in 30 days
      due("02", "2026-11-22"), // today
      due("03", "2026-12-23"), // in 31
      due("04", "2026-05-01"), // passed, never judged
      due("05", "2026-04-01"), // passed, judged 91 days ago
      due("06", "2026-04-01"), // passed, judged 90 days ago
      due("07", "2026-03-01"), // delivered
    ],
    evidence: [
      evidence({ "05": "candidate", "07": "candidate" }, { id: "e01", on: "2026-02-01" }),
      evidence({ "06": "supports" }, { id: "e02", on: "2026-02-01" }),
    ],
    assessments: [
      assessment({ id: "a01", commitment: "05", state: "underway", effectiveOn: "2026-08-23" }),
      assessment({ id: "a02", commitment: "06", state: "underway", effectiveOn: "2026-08-24" }),
      assessment({ id: "a03", commitment: "07", state: "delivered", effectiveOn: "2026-02-01" }),
    ],
    checks: [
      check({ id: "c01", commitment: "01", on: "2026-08-24", upTo: "2026-08-24" }),
      check({ id: "c02", commitment: "02", on: "2026-08-23", upTo: "2026-08-23" }),
      check({ id: "c03", commitment: "03", on: "2026-08-01", upTo: "2026-08-01" }),
    ],
  }),
  DAY,
);

test("the desk names what needs a person, the most urgent first", () => {
  const desk = deskOf([view], () => 9);
  expect(refs(desk.soon)).toEqual(["02", "01"]);
  expect(refs(desk.unjudged)).toEqual(["04"]);
  expect(refs(desk.judgedLongAgo)).toEqual(["05"]);
  expect(refs(desk.unchecked)).toEqual(["04", "05", "06", "03", "02"]);
  expect(refs(desk.candidates)).toEqual(["05"]);
});

test("a list is cut at what is wanted, and says how much there is", () => {
  const { unchecked, soon } = deskOf([view, view], (list) => (list === "unchecked" ? 3 : 1));
  expect(unchecked.total).toBe(10);
  expect(unchecked.first).toHaveLength(3);
  expect(soon).toMatchObject({ total: 4, first: [{ commitment: { ref: "02" } }] });
});

test("nothing waits where there is nothing", () => {
  const empty = deskOf([], () => 9);
  expect(Object.values(empty).map(({ total }) => total)).toEqual([0, 0, 0, 0, 0]);
});
