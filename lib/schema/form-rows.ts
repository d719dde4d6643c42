import type { z } from "zod";

/**
 * Lists in forms that work without JavaScript: numbered rows of ordinary fields, `parties-1-code`,
 * `parties-2-code` …, of which those left empty are passed over.
 */

/** What browsers can send under one name. */
export type Given = Record<string, unknown>;
/** No form has more rows than this, so that no request makes the server count far. */
export const MOST_ROWS = 120;

/** The field of a row, as it is named in the form; `row` counts from 1. */
export const rowField = (list: string, row: number, field: string) => `${list}-${row}-${field}`;

type Issue = { path: PropertyKey[]; message: string };
export type Rows<T> = { rows: { row: number; value: T }[]; issues: Issue[] };

/**
 * Reads the rows of one list. A row counts when any of its fields but those of `preset` (which a
 * browser sends of itself) was filled in; what is wrong with it is named by the form's own fields.
 */
export function rowsOf<S extends z.ZodType>(
  given: Given,
  list: string,
  shape: S,
  preset: readonly string[] = [],
): Rows<z.output<S>> {
  const fields = new Map<number, Given>();
  const pattern = new RegExp(`^${list}-([1-9]\\d{0,2})-([A-Za-z]+)$`);
  for (const [name, value] of Object.entries(given)) {
    const [, row, field] = pattern.exec(name) ?? [];
    if (!row || !field || Number(row) > MOST_ROWS) continue;
    fields.set(Number(row), { ...fields.get(Number(row)), [field]: value });
  }
  const found: Rows<z.output<S>> = { rows: [], issues: [] };
  for (const [row, one] of [...fields].sort(([a], [b]) => a - b)) {
    const filled = Object.entries(one).some(
      ([field, value]) => !preset.includes(field) && typeof value === "string" && value.trim() !== "",
    );
    if (!filled) continue;
    const read = shape.safeParse(one);
    if (read.success) found.rows.push({ row, value: read.data });
    for (const issue of read.error?.issues ?? [])
      found.issues.push({ path: [rowField(list, row, String(issue.path[0] ?? ""))], message: issue.message });
  }
  return found;
}

/** Collects what several readings found wrong, so that a form reports everything at once. */
export function collector(context: z.core.$RefinementCtx) {
  let clean = true;
  const add = (field: string, message: string) => {
    clean = false;
    context.addIssue({ code: "custom", path: [field], message });
  };
  return {
    add,
    take: (issues: readonly Issue[] = []) => {
      for (const { path, message } of issues) add(String(path[0] ?? "form"), message);
    },
    clean: () => clean,
  };
}
