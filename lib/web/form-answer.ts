import type { z } from "zod";
import type { FieldProblem, FormPreview, FormState, Handed } from "@/lib/domain/form-state";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { adoptedValues } from "@/lib/web/adopted-values";
import { formValues, schemaInput } from "@/lib/web/form-values";
import { sentFromHere } from "@/lib/web/origin";

/** What was sent, by field. */
export type Values = Record<string, string[]>;
/** Accepted: where to go next, and what to set on the way; or what the form shows once, staying where it is. */
export type Accepted = { ok: true; to: string; cookies?: string[] } | { ok: true; handed: Handed };
/** Well formed and allowed, and not done yet: what it would change is shown first. */
export type Shown = { ok: "shown"; preview: FormPreview };
/** Not accepted: codes of `editing.error` (or words already), each with the field it belongs to. */
export type Refused = {
  ok: false;
  problems: { field: string; code?: string; message?: string }[];
  stale?: FormState["stale"];
};
export type FormAnswer = { kind: "go"; to: string; cookies: string[] } | { kind: "stay"; state: FormState };
export type Runner<Input> = (input: Input, locale: Locale, values: Values) => Promise<Accepted | Shown | Refused>;

type ErrorCode = Parameters<ReturnType<typeof translator<"editing">>>[0] extends infer Key
  ? Key extends `error.${infer Code}`
    ? Code
    : never
  : never;

const SECRET = /password/i;

/** The words of a refusal code; a code without words of its own reads as "not accepted here". */
export function errorWords(locale: Locale, code: string): string {
  const t = translator(locale, "editing");
  return t.has(`error.${code as ErrorCode}`) ? t(`error.${code as ErrorCode}`) : t("error.invalid");
}

/**
 * One sent form from start to end: origin, shape, then `run`. Everything typed but passwords
 * comes back with a refusal or a preview. Throws only where `run` throws.
 */
export async function answerForm<S extends z.ZodType>(
  schema: S,
  run: Runner<z.output<S>>,
  previous: FormState,
  form: FormData,
  headers: Headers,
): Promise<FormAnswer> {
  const { prefix, values } = formValues(form);
  const wanted = values.locale?.[0] ?? "";
  const locale = isLocale(wanted) ? wanted : "en";
  const attempt = (Number.isSafeInteger(previous?.attempt) ? previous.attempt : 0) + 1;
  const stay = (state: Omit<FormState, "attempt">): FormAnswer => ({ kind: "stay", state: { attempt, ...state } });
  const kept = withoutSecrets(values);
  const adopted = adoptedValues(kept);
  if (adopted) return stay({ problems: [], values: adopted, stale: previous?.stale ?? null, preview: null });
  const outcome = await decide(schema, run, values, locale, headers);
  if (outcome.ok === "shown") return stay({ problems: [], values: kept, stale: null, preview: outcome.preview });
  if (outcome.ok && "handed" in outcome)
    return stay({ problems: [], values: {}, stale: null, preview: null, handed: outcome.handed });
  if (outcome.ok) return { kind: "go", to: outcome.to, cookies: outcome.cookies ?? [] };
  const problems: FieldProblem[] = outcome.problems.map(({ field, code, message }) => ({
    field: `${prefix}${field}`,
    message: message ?? errorWords(locale, code ?? "invalid"),
  }));
  return stay({ problems, values: kept, stale: outcome.stale ?? null, preview: null });
}

function withoutSecrets(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !SECRET.test(name)));
}

async function decide<S extends z.ZodType>(
  schema: S,
  run: Runner<z.output<S>>,
  values: Values,
  locale: Locale,
  headers: Headers,
): Promise<Accepted | Shown | Refused> {
  if (!sentFromHere(headers)) return { ok: false, problems: [{ field: "form", code: "wrong-origin" }] };
  const parsed = schema.safeParse(schemaInput(values));
  if (parsed.success) return run(parsed.data, locale, withoutSecrets(values));
  const first = new Map<string, string>();
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? "form");
    if (!first.has(field)) first.set(field, issue.message);
  }
  return { ok: false, problems: [...first].map(([field, code]) => ({ field, code })) };
}
