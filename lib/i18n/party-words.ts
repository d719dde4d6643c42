import { partiesBound } from "@/lib/domain/parties-bound";
import type { Agreement, Commitment } from "@/lib/domain/record";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The name of a party by its code; the code itself where the agreement does not list it. */
export function partyName(locale: Locale, agreement: Pick<Agreement, "parties">, code: string): string {
  return agreement.parties.find((party) => party.code === code)?.name[locale] ?? code;
}

/** "Both", "Each", or the names of those bound. */
export function who(
  locale: Locale,
  agreement: Pick<Agreement, "parties">,
  commitment: Pick<Commitment, "bound" | "parties">,
): string {
  const bound = partiesBound(commitment, agreement);
  if (bound.code !== "named") return translator(locale, "agreement")(`who.${bound.code}`);
  return bound.parties.map((code) => partyName(locale, agreement, code)).join(locale === "ja" ? "・" : ", ");
}
