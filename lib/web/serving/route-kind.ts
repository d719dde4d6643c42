import { isLocale } from "@/lib/i18n/locales";

/** The pages of readers by the part of the address behind the language; any other part is "other". */
const PAGES = new Set(
  "changes charts calculator commitments compare data embed feeds following method record setup timeline edit".split(
    " ",
  ),
);

/**
 * What kind of address this is, for counting: one of about thirty words however many addresses are
 * asked for, also ones that do not exist.
 */
export function routeKind(address: string): string {
  const [first = "", second = "", slug, third, , fourth] = (address.split("?", 1)[0] ?? "").slice(1).split("/");
  if (first === "_next" || /^[\w-]+\.(js|svg|txt|xml)$/.test(first)) return "file";
  if (first === "api") return second === "auth" ? "auth" : apiKind(slug);
  if (first === "badges" || first === "pictures") return first;
  if (!isLocale(first)) return first === "" ? "root" : "other";
  if (second === "") return "overview";
  if (second === "sign-in") return "sign-in";
  if (second === "agreements") return slug === undefined ? "other" : agreementKind(third, fourth);
  return PAGES.has(second) ? second : "other";
}

const API = new Set("agreements changes commitments deadline health imports ready summary".split(" "));
const apiKind = (part: string | undefined) => (part !== undefined && API.has(part) ? `api-${part}` : "api-other");

function agreementKind(part: string | undefined, under: string | undefined): string {
  if (part === undefined) return "agreement";
  if (part === "report" || part === "history") return part;
  if (part !== "commitments") return "take-along";
  return under === undefined ? "commitment" : under === "suggest" ? "suggest" : "take-along";
}
