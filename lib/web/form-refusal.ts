import type { Refusal } from "@/lib/commands/result";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { agreementAnswer } from "@/lib/queries/agreement";
import { wordChanges } from "@/lib/web/change-report";
import type { Refused } from "@/lib/web/form-answer";

type About = { agreement: string; commitment: string | null };

/** A command's refusal as the form shows it: each problem at its field, a collision with what changed meanwhile. */
export async function refusedForm(refusal: Refusal, input: About, locale: Locale): Promise<Refused> {
  if (refusal.code === "stale") {
    const { version, changes: entries } = refusal;
    const { data: agreement } = await agreementAnswer(input.agreement, { asOf: null, knownOn: null });
    const changes = agreement ? await wordChanges(locale, { agreement, ref: input.commitment }, entries) : [];
    const message = translator(locale, "editing")("stale.now", { version });
    return { ok: false, problems: [{ field: "stale", message }], stale: { version, changes } };
  }
  if (refusal.code === "invalid") {
    return { ok: false, problems: refusal.problems.map(({ field, code }) => ({ field: fieldOf(field), code })) };
  }
  const field = "field" in refusal ? fieldOf(refusal.field) : "form";
  return { ok: false, problems: [{ field, code: refusal.code }] };
}

/** Fields of the forms whose names are not those of the commands. */
const RENAMED: Record<string, string> = { "signing.on": "signedOn", "signing.zone": "zone", rule: "ruleKind" };
/** Lists that are numbered rows in a form; a problem with the whole list is shown at its first row. */
const ROWS = new Set(["parties", "themes", "sources", "dateClaims", "responsible", "criteria", "amountClaims"]);

/**
 * The form's field for a command's: `newEvidence.on` and `evidence.on` are `sourceOn`,
 * `reason.en` is `reason`, `parties.1.zone` is `parties-2-zone`.
 */
function fieldOf(commandField: string): string {
  const renamed = RENAMED[commandField];
  if (renamed) return renamed;
  const [first = "form", second, third] = commandField.split(".");
  if (first === "newEvidence" || (first === "evidence" && second && !/^\d+$/.test(second)))
    return second ? `source${second.charAt(0).toUpperCase()}${second.slice(1)}` : "sourceUrl";
  if (ROWS.has(first) && second)
    return /^\d+$/.test(second) ? `${first}-${Number(second) + 1}-${third}` : `${first}-1-${second}`;
  return ["agreement", "commitment", "version", ""].includes(first) ? "form" : first;
}
