import { z } from "zod";
import { canonicalJson } from "@/lib/data/canonical-json";
import type { DeadlineRule, Withdrawal, Text as Words } from "@/lib/domain/record";

/** The nested values that lie in text columns, checked whenever they are read. */
const Text = z.strictObject({ en: z.string(), ja: z.string() });
const start = z.union([
  z.literal("signing"),
  z.strictObject({ date: z.string() }),
  z.strictObject({ commitment: z.string(), event: z.literal("delivered") }),
]);
const counting = {
  rollover: z.enum(["none", "next-working-day"]).optional(),
  calendars: z.array(z.string()).optional(),
  monthEnd: z.enum(["clamp", "jp-civil-code-143"]).optional(),
};
const Rule: z.ZodType<DeadlineRule> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({ kind: z.literal("date"), on: z.string() }),
  z.strictObject({ kind: z.literal("period"), length: z.string(), from: start, ...counting }),
  z.strictObject({
    kind: z.literal("recurring"),
    every: z.string(),
    from: start,
    until: z.string().optional(),
    ...counting,
  }),
  z.strictObject({ kind: z.literal("conditional"), trigger: z.string(), length: z.string(), ...counting }),
]);

function reader<T>(shape: z.ZodType<T>): (column: string) => T {
  return (column) => shape.parse(JSON.parse(column));
}

export const readText = reader(Text);
export const readTexts = reader(z.array(Text));
export const readWords = reader(z.array(z.string()));
export const readRule = reader(Rule);
export const readOffices = reader(z.array(z.strictObject({ party: z.string(), office: Text })));
export const readNames = reader(z.array(z.strictObject({ agreement: z.string(), commitment: z.string() })));
export const readAmounts = reader(z.array(z.strictObject({ text: z.string(), url: z.string() })));

export const readOptionalText = (column: string | null): Words | null => (column === null ? null : readText(column));
export const writeJson = canonicalJson;
export const writeOptional = (value: Words | null): string | null => (value === null ? null : canonicalJson(value));

type WithdrawalColumns = { withdrawnAt: string | null; withdrawnBy: string | null; withdrawnReason: string | null };

/** @throws when only some of the three columns are filled. */
export function readWithdrawal(row: WithdrawalColumns): Withdrawal | null {
  const { withdrawnAt: at, withdrawnBy: by, withdrawnReason: reason } = row;
  if (at === null && by === null && reason === null) return null;
  if (at === null || by === null || reason === null) throw new Error("A withdrawal is stored in part only.");
  return { at, by, reason };
}

export function writeWithdrawal(withdrawn: Withdrawal | null): WithdrawalColumns {
  return {
    withdrawnAt: withdrawn?.at ?? null,
    withdrawnBy: withdrawn?.by ?? null,
    withdrawnReason: withdrawn?.reason ?? null,
  };
}

/** One of the words a column may hold. @throws when it holds another. */
export function oneOf<const T extends readonly string[]>(words: T, column: string): T[number] {
  if (!words.includes(column)) throw new Error(`The database holds the unknown word ${JSON.stringify(column)}.`);
  return column as T[number];
}
