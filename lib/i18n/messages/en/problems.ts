/** Why a value in an address cannot be used; `path` is the parameter, `value` what was given. */
const problems = {
  "not-a-date": "{path}: “{value}” is not a date written as 2026-04-26.",
  "no-such-day": "{path}: there is no such day as {value}.",
  "out-of-range": "{path}: {value} lies outside the years 1600 to 2999.",
  "given-twice": "{path} is given more than once: {value}.",
  "unknown-choice": "{path}: “{value}” is not one of the choices.",
  "not-a-number": "{path}: “{value}” is not a whole number in range.",
  "too-long": "{path} is too long. It begins “{value}”.",
  required: "{path} is missing.",
  "not-a-length": "{path}: “{value}” is not a length such as P180D, P2W, P6M or P1Y. The longest is 200 years.",
  "unknown-calendar": "{path}: there is no holiday calendar “{value}”. Calendars go by country code, such as US or JP.",
  "not-a-cursor": "{path} does not belong to this list. Begin again without it.",
  "ends-before-it-begins": "{path}: {value} lies before the first day asked for.",
  "no-such-page": "{path}: the list has no page {value}.",
};
export default problems;
