import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { AssessmentSection } from "@/components/commitment/assessment-section";
import { assessment, evidence, record, viewOn } from "@/tests/support/record-builders";

const DAY = "2026-11-22";

/** The section for a judgement that rests on one item. */
function sectionOn(item: Parameters<typeof evidence>[1], day = DAY): string {
  const agreement = viewOn(
    record({
      evidence: [evidence({ "01": "supports" }, { publisher: "A ministry", ...item })],
      assessments: [assessment({ effectiveOn: "2026-03-01" })],
    }),
    day,
  );
  const [commitment] = agreement.commitments;
  if (!commitment) throw new Error("no commitment");
  return renderToStaticMarkup(<AssessmentSection locale="en" agreement={agreement} commitment={commitment} />);
}

describe("what a judgement rests on", () => {
  test.each([
    ["day", "A ministry, 1 January 2026<"],
    ["month", "A ministry, January 2026<"],
    ["year", "A ministry, 2025<"],
  ] as const)("is dated as exactly as it is known: to the %s", (precision, words) => {
    const on = precision === "year" ? "2025-01-01" : "2026-01-01";
    expect(sectionOn({ on, precision })).toContain(words);
  });

  test("is linked only where the page shows it", () => {
    expect(sectionOn({ on: "2026-03-20" })).toContain('href="#evidence-e01"');
    expect(sectionOn({ on: "2026-03-20" }, "2026-03-10")).not.toContain("#evidence-e01");
  });
});
