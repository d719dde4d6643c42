import type { RuleSpec, RuleWorked } from "@/components/editing/fields/field-spec";
import { PlainFieldInput } from "@/components/editing/fields/plain-field";
import type { Typed } from "@/components/editing/form-shell";
import { RuleAnswerForm } from "@/components/editing/rule-answer-form";

/** The rule builder: what kind of rule, what belongs to that kind, and what it gives. Which parts show is up to CSS. */
export function RuleField({ spec, typed }: { spec: RuleSpec; typed: Typed }) {
  const { words, first } = spec;
  const one = (name: string) => first[name]?.[0] ?? "";
  const date = (name: string, label: string) => (
    <PlainFieldInput typed={typed} spec={{ kind: "date", name, label, first: one(name) }} />
  );
  const radio = (name: string, label: string, choices: RuleSpec["kinds"]) => (
    <PlainFieldInput typed={typed} spec={{ kind: "radio", name, label, choices, first: first[name] }} />
  );
  return (
    <div className="rule-field">
      {radio("ruleKind", words.kind, spec.kinds)}
      <div className="rule-part rule-date">{date("ruleOn", words.on)}</div>
      <div className="rule-part rule-conditional">
        <PlainFieldInput
          typed={typed}
          spec={{ kind: "words", name: "ruleTrigger", label: words.trigger, first: one("ruleTrigger") }}
        />
      </div>
      <div className="rule-part rule-length">
        <PlainFieldInput
          typed={typed}
          spec={{ kind: "number", name: "ruleAmount", label: words.amount, first: one("ruleAmount") }}
        />
        <PlainFieldInput
          typed={typed}
          spec={{ kind: "select", name: "ruleUnit", label: words.unit, options: spec.units, first: one("ruleUnit") }}
        />
      </div>
      <div className="rule-part rule-from">
        {radio("ruleFrom", words.from, spec.starts)}
        <div className="rule-part rule-from-date">{date("ruleFromOn", words.fromOn)}</div>
        <div className="rule-part rule-from-delivery">
          <PlainFieldInput
            typed={typed}
            spec={{
              kind: "select",
              name: "ruleFromRef",
              label: words.fromRef,
              options: spec.commitments,
              first: one("ruleFromRef"),
            }}
          />
        </div>
      </div>
      <div className="rule-part rule-until">{date("ruleUntil", words.until)}</div>
      <details className="rule-part rule-counting open-line field" open={isCounted(spec, typed)}>
        <summary>{words.counting}</summary>
        {radio("ruleRollover", words.rollover, spec.rollovers)}
        <PlainFieldInput
          typed={typed}
          spec={{
            kind: "boxes",
            name: "ruleCalendars",
            label: words.calendars,
            hint: words.calendarsHint,
            choices: spec.calendars,
            first: first.ruleCalendars,
          }}
        />
        {radio("ruleMonthEnd", words.monthEnd, spec.monthEnds)}
      </details>
      <RuleAnswerForm
        id={typed.id("ruleAnswer")}
        prefix={typed.id("")}
        address={spec.address}
        words={words}
        worked={workedOut(typed)}
      />
      <button type="submit" name="more" value="rule" className="button button-plain mt-2">
        {words.workOut}
      </button>
    </div>
  );
}

/** Open where the counting is not the plain one, or something in it is wrong. */
function isCounted({ first }: RuleSpec, typed: Typed): boolean {
  const chosen = (name: string, plain: string) => ![plain, ""].includes(typed.text(name, first[name]?.[0] ?? ""));
  const boxes = typed.all("ruleCalendars", first.ruleCalendars ?? []);
  const wrong = ["ruleRollover", "ruleCalendars", "ruleMonthEnd"].some((name) => typed.problem(name));
  return wrong || boxes.length > 0 || chosen("ruleRollover", "none") || chosen("ruleMonthEnd", "clamp");
}

/** What the server worked out, which comes back among the values; anything else there is not shown. */
function workedOut(typed: Typed): RuleWorked | null {
  try {
    const given = JSON.parse(typed.text("ruleWorked", "null")) as RuleWorked | null;
    return given && typeof given.due === "string" && Array.isArray(given.working) && Array.isArray(given.others)
      ? given
      : null;
  } catch {
    return null;
  }
}
