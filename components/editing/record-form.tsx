"use client";

import type { FieldWords } from "@/components/editing/conflict-panel";
import { type FieldSpec, firstValues, labelsOf, plainFields } from "@/components/editing/fields/field-spec";
import { PlainFieldInput } from "@/components/editing/fields/plain-field";
import { RowsField } from "@/components/editing/fields/rows-field";
import { RuleField } from "@/components/editing/fields/rule-field";
import { type FormAction, FormShell, type ShellWords, type Typed } from "@/components/editing/form-shell";
import type { FormState } from "@/lib/domain/form-state";

type Props = {
  action: FormAction;
  shell: ShellWords;
  hidden: Record<string, string>;
  /** Keeps the ids of several forms on one page apart. */
  prefix?: string;
  fields: readonly FieldSpec[];
  submit: string;
  submitLabel?: string;
  /** True where the fields hold what the record says now, so that a collision can set both side by side. */
  compares?: boolean;
  initial?: FormState;
  /** What the form is folded behind until it was sent once. */
  fold?: string;
};

/** An editing form drawn from a list of fields. */
export function RecordForm({ fields, compares, ...rest }: Props) {
  const plain = plainFields(fields);
  return (
    <FormShell
      {...rest}
      words={rest.shell}
      labels={labelsOf(fields)}
      now={compares ? firstValues(fields) : undefined}
      inWords={labelled(plain)}
    >
      {(typed) => (
        <>
          <DefaultButton />
          <Fields fields={fields} typed={typed} />
        </>
      )}
    </FormShell>
  );
}

/** Enter in a field presses the first button of a form, which must not be one that only adds a row. */
function DefaultButton() {
  return <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />;
}

function Fields({ fields, typed }: { fields: readonly FieldSpec[]; typed: Typed }) {
  return fields.map((spec) => {
    if (spec.kind === "rows") return <RowsField key={spec.list} spec={spec} typed={typed} />;
    if (spec.kind === "rule") return <RuleField key="rule" spec={spec} typed={typed} />;
    if (spec.kind !== "group") return <PlainFieldInput key={spec.name} spec={spec} typed={typed} />;
    const inside = <Fields fields={spec.fields} typed={typed} />;
    const hint = spec.hint ? <p className="field-hint">{spec.hint}</p> : null;
    if (!spec.folded)
      return (
        <fieldset key={spec.legend} className="group-fields">
          <legend>{spec.legend}</legend>
          {hint}
          {inside}
        </fieldset>
      );
    return (
      <details key={spec.legend} className="open-line field" open={isTouched(spec.fields, typed)}>
        <summary>{spec.legend}</summary>
        {hint}
        {inside}
      </details>
    );
  });
}

/** Whether something inside was filled in, is wrong, or was asked for. */
function isTouched(fields: readonly FieldSpec[], typed: Typed): boolean {
  const lists = fields.flatMap((spec) => (spec.kind === "rows" ? [spec.list] : []));
  const plain = plainFields(fields);
  return (
    lists.includes(typed.text("more")) ||
    plain.some(({ name, first }) => typed.problem(name) || typed.all(name, [first ?? []].flat()).join("") !== "")
  );
}

/** Codes of choices read as their labels. */
function labelled(plain: ReturnType<typeof plainFields>): FieldWords {
  const lists = new Map(
    plain.map((field) => [
      field.name,
      field.kind === "select" ? field.options : field.kind === "radio" || field.kind === "boxes" ? field.choices : [],
    ]),
  );
  return (name, values) =>
    values.map((value) => lists.get(name)?.find((one) => one.value === value)?.label ?? value).join(" · ");
}
