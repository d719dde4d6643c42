import { createHash } from "node:crypto";
import { z } from "zod";
import type { Asking } from "@/lib/commands/asking";
import { importTable, type TableResult } from "@/lib/commands/import-table";
import type { ImportState } from "@/lib/domain/import-state";
import type { Actor } from "@/lib/domain/permissions";
import { refusedAt, type TablePlan } from "@/lib/domain/table-import";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { tableRefusalWords } from "@/lib/i18n/table-words";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";
import { errorWords } from "@/lib/web/form-answer";
import { sentFromHere } from "@/lib/web/origin";

/**
 * The largest table the page takes, in bytes: the file goes out with the dry run's answer and
 * comes back with the import, so it has to stay well below what a form may carry (next.config.ts).
 */
export const LARGEST_BY_FORM = 4 * 1024 * 1024;
/** Refusals put on the page; more are counted. */
const MOST_LISTED = 200;

/** The largest table the page takes, and what is said of a larger one. */
export function largestTable(locale: Locale): { bytes: number; message: string } {
  const refusal = refusedAt(null, null, "too-large", String(LARGEST_BY_FORM / 1024 / 1024));
  return { bytes: LARGEST_BY_FORM, message: tableRefusalWords(refusal, locale) };
}

type Sender = Omit<Asking, "actor" | "submission"> & { actor: Actor | null };
export type ImportAnswer = { kind: "go"; to: string } | { kind: "stay"; state: ImportState };

/** What comes back from the browser with "import": never to be trusted for more than its form. */
const seen = z.object({
  attempt: z.int().nonnegative(),
  dryRun: z.object({
    ready: z.object({
      table: z.base64().max(Math.ceil(LARGEST_BY_FORM / 3) * 4),
      plan: z.string().regex(/^[\w-]{27}$/),
    }),
  }),
});

/**
 * One sending of the form for tables: with a file, its dry run; with `confirm`, the import of the
 * table that the dry run before was about. Goes to the page that says it is done, or stays with
 * what would happen or what is wrong. Nothing is written unless every row is accepted and the
 * record would change just as the dry run said.
 */
export async function answerImport(
  previous: unknown,
  form: FormData,
  headers: Headers,
  sender: Sender,
): Promise<ImportAnswer> {
  const wanted = form.get("locale");
  const locale = typeof wanted === "string" && isLocale(wanted) ? wanted : "en";
  const t = translator(locale, "importing");
  const before = z.object({ attempt: z.int().nonnegative() }).safeParse(previous);
  const attempt = (before.success ? before.data.attempt : 0) + 1;
  const stay = (problem: string | null, dryRun: ImportState["dryRun"] = null): ImportAnswer => ({
    kind: "stay",
    state: { attempt, problem, dryRun },
  });
  if (!sentFromHere(headers)) return stay(errorWords(locale, "wrong-origin"));
  const { actor, ...rest } = sender;
  if (!actor) return stay(errorWords(locale, "signed-out"));
  const confirms = form.has("confirm");
  const looked = confirms ? seen.safeParse(previous) : null;
  const given = looked?.success ? looked.data.dryRun.ready : null;
  const content = given ? Buffer.from(given.table, "base64") : confirms ? null : await fileIn(form);
  if (content === null) return stay(t("error.choose"));
  if (content === "too-large") return stay(largestTable(locale).message);
  const plan = given?.plan ?? null;
  const once = form.get("once");
  const digest = createHash("sha256").update(`${actor.id} ${plan} `).update(content).digest("hex");
  const submission = given && typeof once === "string" ? { key: `form:${once}:${digest}`, digest } : undefined;
  const result = await importTable(
    { kind: null, content, plan, dryRun: given === null },
    { ...rest, actor, submission },
  );
  if (result.plan === null) return stay(errorWords(locale, result.refusal.code));
  if (result.ok && result.written)
    return {
      kind: "go",
      to: editPages.import(locale, { saved: result.revision, rows: String(result.plan.added.length) }),
    };
  return stay(problemOf(result, given !== null, locale), inWords(result.plan, content, locale));
}

/** What was uploaded; null where no file was chosen. A larger one is not read. */
async function fileIn(form: FormData): Promise<Uint8Array | "too-large" | null> {
  const file = form.get("table");
  if (!(file instanceof File) || (file.name === "" && file.size === 0)) return null;
  return file.size > LARGEST_BY_FORM ? "too-large" : new Uint8Array(await file.arrayBuffer());
}

function problemOf(result: TableResult, confirmed: boolean, locale: Locale): string | null {
  const t = translator(locale, "importing");
  if (confirmed) return t("error.movedOn");
  return result.ok || result.plan === null ? null : t("error.refused", { n: result.plan.refusals.length });
}

function inWords({ added, unchanged, refusals, plan }: TablePlan, content: Uint8Array, locale: Locale) {
  const t = translator(locale, "importing");
  const rows = new Set(refusals.flatMap(({ row }) => (row !== null && row > 1 ? [row] : [])));
  const unlisted = refusals.length - MOST_LISTED;
  const takesIn = refusals.length === 0 && added.length > 0;
  return {
    counts: [
      t("counts.added", { n: added.length }),
      t("counts.unchanged", { n: unchanged }),
      t("counts.refused", { n: rows.size }),
    ],
    refusals: refusals.slice(0, MOST_LISTED).map((refusal) => ({
      row: refusal.row === null ? "" : String(refusal.row),
      column: refusal.column ?? "",
      reason: tableRefusalWords(refusal, locale),
    })),
    unlisted: unlisted > 0 ? t("unlisted", { n: unlisted }) : null,
    ready: takesIn
      ? { table: Buffer.from(content).toString("base64"), plan, submit: t("submit", { n: added.length }) }
      : null,
  };
}
