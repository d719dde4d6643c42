import { describe, expect, test } from "vitest";
import { calculatorAnswer } from "@/lib/queries/calculator";
import fc from "@/tests/support/fixed-chance";

const ask = (query: string) => calculatorAnswer(new URLSearchParams(query));

describe("the calculator's form", () => {
  test("counts what it was asked, named as in the form or as in the API", () => {
    const form = ask("from=2025-10-28&amount=180&unit=days&calendars=US&calendars=JP&calendars=");
    expect(form.deadline?.dueOn).toBe("2026-04-26");
    expect(form.query).toMatchObject({ from: "2025-10-28", length: "P180D", calendars: "US,JP" });
    const api = ask("from=2025-10-28&length=P180D&rollover=none&calendars=US,JP&monthEnd=clamp");
    expect(api.values).toEqual(form.values);
    expect(api.deadline).toEqual(form.deadline);
  });

  test("takes full-width digits, small letters and any separator between places", () => {
    const typed = ask("from=２０２５-10-28&amount=０６&unit=months&calendars=us、jp%20de");
    expect(typed.deadline?.dueOn).toBe("2026-04-28");
    expect(typed.values.calendars).toEqual(["US", "JP", "DE"]);
  });

  test("asks nothing before a reader does", () => {
    expect(ask("")).toMatchObject({ asked: false, problems: [], deadline: null });
    expect(ask("rollover=next-working-day")).toMatchObject({ asked: false, problems: [] });
  });

  test("names everything that is wrong at once, and keeps what was typed", () => {
    const wrong = ask("from=2026-02-30&amount=0&unit=fortnights&calendars=US&calendars=XX&rollover=x&monthEnd=y");
    expect(wrong.problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      "from no-such-day",
      "amount not-a-number",
      "unit unknown-choice",
      "rollover unknown-choice",
      "calendars unknown-calendar",
      "monthEnd unknown-choice",
    ]);
    expect(wrong.values).toMatchObject({
      from: "2026-02-30",
      amount: "0",
      unit: "fortnights",
      calendars: ["US", "XX"],
    });
    expect(wrong.deadline).toBeNull();
    const empty = ask("from=&amount=&unit=days");
    expect(empty.problems.map(({ path, code }) => `${path} ${code}`)).toEqual(["from required", "amount required"]);
    expect(ask("amount=180").problems).toMatchObject([{ path: "from", code: "required" }]);
    expect(ask("from=2025-10-28&amount=201&unit=years").problems).toMatchObject([
      { path: "amount", code: "not-a-length" },
    ]);
  });

  test("of any shape gives a deadline or says why not", () => {
    const value = fc.oneof(
      fc.string(),
      fc.array(fc.string()),
      fc.constantFrom("2999-12-31", "200", "P200Y", "years", "JP"),
    );
    const names = fc.constantFrom("from", "amount", "unit", "length", "rollover", "calendars", "monthEnd");
    fc.assert(
      fc.property(fc.dictionary(names, value), (input) => {
        const { asked, deadline, problems } = calculatorAnswer(input);
        expect(deadline !== null || problems.length > 0).toBe(asked);
      }),
    );
  });
});
