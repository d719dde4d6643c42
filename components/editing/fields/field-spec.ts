import type { Option } from "@/components/ui/form-fields";

export type ChoiceSpec = { value: string; label: string; hint?: string };

type Asked = {
  name: string;
  label: string;
  hint?: string;
  /** Language of what is written in it, where that is not the page's. */
  lang?: string;
};
type TextSpec = Asked & { kind: "line" | "words" | "date" | "number"; first?: string; list?: readonly string[] };
type SelectSpec = Asked & { kind: "select"; options: readonly Option[]; first?: string };
type ChoicesSpec = Asked & { kind: "radio" | "boxes"; choices: readonly ChoiceSpec[]; first?: readonly string[] };

/** One field of an editing form as plain data: what it asks, and what stands in it before anyone types. */
export type PlainField = TextSpec | SelectSpec | ChoicesSpec;

/** Numbered rows of the same fields, `parties-1-code`; empty rows are passed over. */
export type RowsSpec = {
  kind: "rows";
  list: string;
  legend: string;
  hint?: string;
  /** One row's heading before its number. */
  row: string;
  add: string;
  fields: readonly PlainField[];
  /** How many empty rows follow those that are there; one unless said otherwise. */
  spare?: number;
  /** What stands in the rows that are there already. */
  rows: readonly Record<string, string>[];
};

/** How the deadline is fixed, with a place for what that gives. */
export type RuleSpec = {
  kind: "rule";
  words: Record<RuleWord, string>;
  kinds: readonly ChoiceSpec[];
  units: readonly Option[];
  starts: readonly ChoiceSpec[];
  commitments: readonly Option[];
  rollovers: readonly ChoiceSpec[];
  monthEnds: readonly ChoiceSpec[];
  calendars: readonly ChoiceSpec[];
  /** Values by field, `ruleKind` … */
  first: Record<string, readonly string[]>;
  /** Where the browser asks what the rule gives while one types. */
  address: string;
};
export type RuleWord =
  | ("kind" | "on" | "trigger" | "amount" | "unit" | "from" | "fromOn" | "fromRef" | "until" | "counting")
  | ("rollover" | "calendars" | "calendarsHint" | "monthEnd" | "workOut" | "gives" | "working" | "others" | "waiting");

/** Several fields under one heading; `folded` ones open when something in them was typed or is wrong. */
export type GroupSpec = {
  kind: "group";
  legend: string;
  hint?: string;
  folded?: boolean;
  fields: readonly FieldSpec[];
};
export type FieldSpec = PlainField | RowsSpec | RuleSpec | GroupSpec;

/** What `deadline rule` fields give, in words. */
export type RuleWorked = { due: string; working: string[]; others: string[] };

/** Every plain field of a form, in order, those of rows that are there under their numbered names. */
export function plainFields(specs: readonly FieldSpec[]): PlainField[] {
  return specs.flatMap((spec): PlainField[] => {
    if (spec.kind === "group") return plainFields(spec.fields);
    if (spec.kind === "rule") return [];
    if (spec.kind !== "rows") return [spec];
    return spec.rows.flatMap((row, index) =>
      spec.fields.map((field) => inRow(field, spec.list, index + 1, row[field.name], `${spec.row} ${index + 1}, `)),
    );
  });
}

/** Rows whose fields are named in error summaries, beyond those that are there. */
const NAMED_ROWS = 30;

/** What each field of a form is called, by name, rows and the rule's fields included. */
export function labelsOf(specs: readonly FieldSpec[]): Record<string, string> {
  const named = specs.flatMap((spec): [string, string][] => {
    if (spec.kind === "group") return Object.entries(labelsOf(spec.fields));
    if (spec.kind === "rule") return Object.entries(spec.words).map(([word, label]) => [`rule${capital(word)}`, label]);
    if (spec.kind !== "rows") return [[spec.name, spec.label]];
    const rows = Array.from({ length: spec.rows.length + NAMED_ROWS }, (_, index) => index + 1);
    return rows.flatMap((row) =>
      spec.fields.map(({ name, label }): [string, string] => [
        `${spec.list}-${row}-${name}`,
        `${spec.row} ${row}, ${label}`,
      ]),
    );
  });
  return Object.fromEntries(named);
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** A field of a row under its numbered name, with the row's value in it. */
export function inRow(
  field: PlainField,
  list: string,
  row: number,
  value: string | undefined,
  before = "",
): PlainField {
  const name = `${list}-${row}-${field.name}`;
  const label = before + field.label;
  if ("choices" in field) return { ...field, name, label, first: value === undefined ? field.first : [value] };
  return { ...field, name, label, first: value ?? field.first };
}

/** What stands in a form before anyone types, by field: the record's side of a comparison. */
export function firstValues(specs: readonly FieldSpec[]): Record<string, readonly string[]> {
  const rules = specs.flatMap((spec) =>
    spec.kind === "rule" ? [spec.first] : spec.kind === "group" ? [firstValues(spec.fields)] : [],
  );
  const plain = plainFields(specs).map((field) => [field.name, [field.first ?? []].flat()] as const);
  return Object.assign({}, ...rules, Object.fromEntries(plain));
}
