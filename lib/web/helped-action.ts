import type { z } from "zod";
import { type FormState, UNSENT } from "@/lib/domain/form-state";
import { isLocale } from "@/lib/i18n/locales";
import { editorAction } from "@/lib/web/action";
import type { EditorCommand, EditorInput } from "@/lib/web/editor-form";
import { errorWords } from "@/lib/web/form-answer";
import { formValues } from "@/lib/web/form-values";
import { ruleHelp } from "@/lib/web/rule-help";

type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/** Rows that one press of "add" adds. */
const MORE_ROWS = 2;

/**
 * An editor's form action whose form also has buttons that save nothing, named `more`: they give
 * the form back as it was typed, with more rows of a list or with what its deadline rule gives.
 */
export function helpedAction<S extends z.ZodType<EditorInput>>(
  schema: S,
  command: EditorCommand<z.output<S>>,
): FormAction {
  const save = editorAction(schema, command);
  return async (previous, form) => (await formHelp(previous, form)) ?? save(previous, form);
}

/** The form as such a button gives it back; null when it was sent to be saved. */
export async function formHelp(previous: FormState, form: FormData): Promise<FormState | null> {
  const { prefix, values } = formValues(form);
  const more = values.more?.[0];
  if (!more || !/^[A-Za-z]{1,40}$/.test(more)) return null;
  const attempt = (Number.isSafeInteger(previous?.attempt) ? previous.attempt : 0) + 1;
  const again = { ...UNSENT, attempt, stale: previous?.stale ?? null, values };
  if (more !== "rule") {
    const rows = Number(values[`${more}-rows`]?.[0]);
    const count = (Number.isSafeInteger(rows) ? rows : 1) + MORE_ROWS;
    return { ...again, values: { ...values, [`${more}-rows`]: [String(count)] } };
  }
  const locale = isLocale(values.locale?.[0] ?? "") ? (values.locale?.[0] as "en" | "ja") : "en";
  const help = await ruleHelp(locale, values.agreement?.[0] ?? "", values);
  const { ruleWorked: _, ...typed } = values;
  if ("worked" in help) return { ...again, values: { ...typed, ruleWorked: [JSON.stringify(help.worked)] } };
  const problems = help.problems.map(({ field, code }) => ({
    field: `${prefix}${field}`,
    message: errorWords(locale, code),
  }));
  return { ...again, values: typed, problems };
}
