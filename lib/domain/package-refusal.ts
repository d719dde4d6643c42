/**
 * Why a package was refused: where, and a code that lib/i18n words
 * (`package.refusal.<code>`). Paths use the field names of the file.
 */

export const PACKAGE_REFUSAL_CODES = [
  // the file
  "too-large",
  "too-deep",
  "not-utf8",
  "syntax",
  "alias",
  "tag",
  "duplicate-field",
  "field-name",
  "several-documents",
  "not-a-package",
  // one value
  "missing",
  "unknown-field",
  "type",
  "quotes",
  "choice",
  "date",
  "date-range",
  "instant",
  "duration",
  "web-address",
  "rule-start",
  "characters",
  "one-line",
  "empty",
  "too-long",
  "too-many",
  "number-range",
  "format",
  // between values
  "duplicate",
  "unknown-party",
  "unknown-theme",
  "unknown-source",
  "unknown-commitment",
  "unknown-evidence",
  "unknown-agreement",
  "unknown-zone",
  "unknown-calendar",
  "itself",
  "cycle",
  "chosen-once",
  "chosen-differs",
  "why-missing",
  "evidence-missing",
  "evidence-does-not-count",
  "reach-after-day",
  "same-agreement-twice",
] as const;
export type PackageRefusalCode = (typeof PACKAGE_REFUSAL_CODES)[number];

export type FieldPath = (string | number)[];

/** One thing wrong. `params` fill the words. */
export type PackageIssue = { path: FieldPath; code: PackageRefusalCode; params: Record<string, string | number> };

/** The same with its place in the file; line and column count from 1. */
export type PackageRefusal = Omit<PackageIssue, "path"> & {
  file: string;
  line: number;
  column: number;
  field: string;
};

/** `["commitments", 3, "deadline"]` as people write it: `commitments[3].deadline`. */
export function fieldName(path: FieldPath): string {
  return path.map((part, index) => (typeof part === "number" ? `[${part}]` : index === 0 ? part : `.${part}`)).join("");
}
