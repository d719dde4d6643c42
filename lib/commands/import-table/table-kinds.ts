import type { z } from "zod";
import { assess } from "@/lib/commands/assess";
import type { Decision, Scene } from "@/lib/commands/decide";
import { recordCheck } from "@/lib/commands/record-check";
import type { Action } from "@/lib/domain/permissions";
import type { AgreementRecord, Assessment, Check } from "@/lib/domain/record";
import type { TableKind } from "@/lib/domain/table-import";
import type { Cell } from "@/lib/formats/csv";
import { ASSESSMENT_COLUMNS, assessmentCells } from "@/lib/formats/csv-assessments";
import { CHECK_COLUMNS, checkCells } from "@/lib/formats/csv-checks";
import { assessmentRow, checkRow } from "@/lib/schema/table-rows";

export type Item = Assessment | Check;
/** A row whose cells are each well formed. `given` is what the command takes in, apart from its target. */
export type Wanted = {
  agreement: string;
  ref: string | null;
  id: string | null;
  version: number | null;
  given: Record<string, unknown>;
};

/** What tells one table from the other. */
export type Kind = {
  action: Action;
  columns: readonly string[];
  required: readonly string[];
  row: z.ZodType<Wanted>;
  /** The commitment's items of this kind, or (null) those of the agreement as a whole. */
  itemsOf: (record: AgreementRecord) => readonly Item[];
  cells: (item: Item, agreement: string, version: number) => Record<string, Cell>;
  /** Asks the command's own schema and rule. */
  decide: (input: object, scene: Scene) => Decision | { error: z.ZodError };
  /** The record as the rule needs it: with only these items, so that a rule stays quick beside thousands. */
  among: (record: AgreementRecord, items: readonly Item[]) => AgreementRecord;
  /** The column that shows a field of the command. */
  columnOf: (field: string) => string | null;
};

const COLUMN_OF: Record<string, string> = {
  effectiveOn: "effective_on",
  upTo: "up_to",
  commitment: "ref",
  reason: "reason_en",
  note: "note_en",
};

function columnIn(columns: readonly string[]): Kind["columnOf"] {
  return (field) => {
    const [first = ""] = field.split(".");
    const column = COLUMN_OF[first] ?? first;
    return columns.includes(column) ? column : null;
  };
}

export const KINDS: Record<TableKind, Kind> = {
  assessments: {
    action: "assess",
    columns: ASSESSMENT_COLUMNS,
    required: ["agreement", "ref", "state", "effective_on"],
    row: assessmentRow,
    itemsOf: ({ assessments }) => assessments,
    cells: (item, agreement, version) => assessmentCells(item as Assessment, agreement, version),
    decide: (input, scene) => {
      const parsed = assess.command.input.safeParse(input);
      return parsed.success ? assess.command.decide(parsed.data, scene) : { error: parsed.error };
    },
    among: (record, items) => ({ ...record, assessments: items as Assessment[] }),
    columnOf: columnIn(ASSESSMENT_COLUMNS),
  },
  checks: {
    action: "record-check",
    columns: CHECK_COLUMNS,
    required: ["agreement", "ref", "on", "up_to"],
    row: checkRow,
    itemsOf: ({ checks }) => checks,
    cells: (item, agreement, version) => checkCells(item as Check, agreement, version),
    decide: (input, scene) => {
      const parsed = recordCheck.command.input.safeParse(input);
      return parsed.success ? recordCheck.command.decide(parsed.data, scene) : { error: parsed.error };
    },
    among: (record, items) => ({ ...record, checks: items as Check[] }),
    columnOf: columnIn(CHECK_COLUMNS),
  },
};
