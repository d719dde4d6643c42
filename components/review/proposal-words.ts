import type { Proposal } from "@/lib/domain/proposal";
import type { Agreement, Commitment } from "@/lib/domain/record";
import { instantIn } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { plainWords, translator } from "@/lib/i18n/translator";

type ActionWord = keyof ReturnType<typeof plainWords<"review">>["action"];
type Place = {
  agreement: Pick<Agreement, "title" | "signing">;
  commitment: Pick<Commitment, "ref" | "title"> | null;
};

/** What a proposal would do, and to what: `Assess delivery · 07 Allied projects`. */
export function proposalTitle(locale: Locale, { action }: Pick<Proposal, "action">, place: Place): string {
  const known = Object.hasOwn(plainWords(locale, "review").action, action);
  const deed = translator(locale, "review")(`action.${(known ? action : "other") as ActionWord}`);
  const { commitment, agreement } = place;
  return `${deed} · ${commitment ? `${commitment.ref} ${commitment.title[locale]}` : agreement.title[locale]}`;
}

/** The agreement's own clock says when something happened to its proposals. */
export function whenAt(locale: Locale, at: string, { signing }: Pick<Agreement, "signing">): string {
  return instantIn(locale, at, signing.zone);
}

const SKIPPED = new Set(["locale", "agreement", "commitment", "version", "prefix", "once"]);

/** What was typed, or sent by a program, by field: for a proposal whose rule does not let it be compared. */
export function typedFacts(locale: Locale, { form, input }: Proposal): { term: string; value: string }[] {
  const words = plainWords(locale, "review").field as Record<string, string>;
  const given = form ?? Object.fromEntries(Object.entries(input).map(([name, value]) => [name, said(value)]));
  return Object.entries(given)
    .filter(([name, values]) => !SKIPPED.has(name) && values.some((value) => value !== ""))
    .map(([name, values]) => ({ term: words[plainName(name)] ?? name, value: values.join("\n") }));
}

function said(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(said);
  return typeof value === "object" ? Object.values(value).flatMap(said) : [String(value)];
}

/** `sourcePublisher` is the publisher, `reasonOther` the reason in the other language. */
function plainName(name: string): string {
  const bare = name.replace(/Other$/, "").replace(/^source(?=[A-Z])/, "");
  return bare.charAt(0).toLowerCase() + bare.slice(1);
}
