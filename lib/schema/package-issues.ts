import type { z } from "zod";
import {
  type FieldPath,
  PACKAGE_REFUSAL_CODES,
  type PackageIssue,
  type PackageRefusalCode,
} from "@/lib/domain/package-refusal";

type ZodIssue = z.core.$ZodIssue;

function own(code: unknown): PackageRefusalCode | undefined {
  return PACKAGE_REFUSAL_CODES.find((known) => known === code);
}

/** The value at `path` within what was given, or undefined. */
function valueAt(input: unknown, path: FieldPath): unknown {
  let value = input;
  for (const part of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}

function formatCode(issue: ZodIssue & { code: "invalid_format" }): PackageRefusalCode {
  if (issue.format === "date") return "date";
  if (issue.format === "datetime") return "instant";
  if (issue.format === "url") return "web-address";
  return "format";
}

function sizeCode(issue: ZodIssue & { code: "too_small" | "too_big" }): PackageRefusalCode {
  if (issue.origin !== "string" && issue.origin !== "array") return "number-range";
  if (issue.code === "too_small") return "empty";
  return issue.origin === "string" ? "too-long" : "too-many";
}

/**
 * Turns what zod found into issues with our codes. `input` is the value that was
 * checked: it tells a field left out from one of the wrong type.
 */
export function packageIssues(error: z.ZodError, input: unknown): PackageIssue[] {
  return error.issues.flatMap((issue) => fromZod(issue, input));
}

function fromZod(issue: ZodIssue, input: unknown): PackageIssue[] {
  const path = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
  const one = (code: PackageRefusalCode, params: PackageIssue["params"] = {}) => [{ path, code, params }];
  const given = valueAt(input, path);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: [...path, key], code: "unknown-field" as const, params: { field: key } }));
  if (given === undefined && issue.code !== "custom") return one("missing", { field: String(path.at(-1) ?? "") });
  switch (issue.code) {
    case "invalid_type":
      if (issue.expected === "string" && typeof given !== "object") return one("quotes", { value: String(given) });
      return one("type", { expected: issue.expected });
    case "invalid_value":
      return one("choice", { choices: issue.values.map(String).join(", ") });
    case "invalid_union":
      if (path.at(-1) === "from") return one("rule-start");
      return one("choice", {
        choices: ("options" in issue ? (issue.options as unknown[]) : []).map(String).join(", "),
      });
    case "invalid_format":
      return one(formatCode(issue), { pattern: String(issue.pattern ?? "") });
    case "too_small":
      return one(sizeCode(issue), { limit: Number(issue.minimum) });
    case "too_big":
      return one(sizeCode(issue), { limit: Number(issue.maximum) });
    case "custom":
      return one(own(issue.params?.code) ?? "format", { pattern: "" });
    default:
      return one("format", { pattern: "" });
  }
}
