import { LOCALES, type Locale } from "@/lib/i18n/locales";

/**
 * The language of the site that an `Accept-Language` header asks for first
 * (RFC 9110, 12.5.4: `ja;q=0.8`, default weight 1, weight 0 refuses). English
 * where it names none of them or cannot be read.
 */
export function preferredLocale(header: string | null): Locale {
  const wishes = (header ?? "")
    .slice(0, 500)
    .split(",")
    .map((part, order) => readWish(part, order))
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order);
  for (const wish of wishes) {
    const found = LOCALES.find((locale) => locale === wish.language);
    if (found) return found;
  }
  return "en";
}

function readWish(part: string, order: number): { language: string; weight: number; order: number } {
  const [range = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith("q="));
  const weight = quality ? Number(quality.slice(2)) : 1;
  return { language: range.split("-")[0] ?? "", weight: weight >= 0 && weight <= 1 ? weight : 0, order };
}
