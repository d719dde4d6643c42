/** What Next hands a page, or what `new URL(request.url).searchParams` gives a handler. */
export type SearchInput = URLSearchParams | Record<string, string | string[] | undefined>;

/**
 * Something in the address that cannot be used as it stands. `path` is the
 * parameter, `code` says why and is worded in i18n (`problems.<code>`), `value`
 * is what was given, cut to 80 characters.
 */
export type InputProblem = { path: string; code: InputProblemCode; value: string };
export const INPUT_PROBLEM_CODES = [
  "not-a-date",
  "no-such-day",
  "out-of-range",
  "given-twice",
  "unknown-choice",
  "not-a-number",
  "too-long",
  "required",
  "not-a-length",
  "unknown-calendar",
  "not-a-cursor",
  "ends-before-it-begins",
  "no-such-page",
] as const;
export type InputProblemCode = (typeof INPUT_PROBLEM_CODES)[number];

/** Every non-empty value of one parameter, in the order given. */
export function valuesOf(input: SearchInput, name: string): string[] {
  const given = input instanceof URLSearchParams ? input.getAll(name) : Object.hasOwn(input, name) ? input[name] : [];
  const list = given === undefined ? [] : Array.isArray(given) ? given : [given];
  return list.filter((value) => value !== "");
}

export function problem(path: string, code: InputProblemCode, value: string): InputProblem {
  return { path, code, value: value.slice(0, 80) };
}
