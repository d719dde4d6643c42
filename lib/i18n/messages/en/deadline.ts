/** Deadline rules, each line of a working, and each other reading. Dates arrive written out. */
const deadline = {
  length: {
    days: "{count, plural, one {# day} other {# days}}",
    weeks: "{count, plural, one {# week} other {# weeks}}",
    months: "{count, plural, one {# month} other {# months}}",
    years: "{count, plural, one {# year} other {# years}}",
  },
  every: {
    days: "{count, plural, one {every day} other {every # days}}",
    weeks: "{count, plural, one {every week} other {every # weeks}}",
    months: "{count, plural, one {every month} other {every # months}}",
    years: "{count, plural, one {every year} other {every # years}}",
  },
  start: {
    signing: "signing",
    delivery: "delivery of commitment {commitment}",
  },
  rule: {
    none: "no date fixed",
    date: "by {on}",
    period: "{length} after {start}",
    recurring: "{every} from {start}",
    "recurring-until": "{every} from {start} until {until}",
    conditional: "{length} after this event: {trigger}",
    rolled: "{rule}, moved to the next working day",
  },
  working: {
    "no-deadline": "The text fixes no date.",
    "fixed-date": "The text names the day: {on}.",
    extended:
      "Extended by agreement on {on}. {dated, select, yes {The text as signed gives {originalDueOn}.} other {The text as signed gives no date.}}",
    signed: "Signed on {on} (day 0; not counted).",
    "from-date": "Counted from {on} (day 0; not counted).",
    "from-delivery": "Commitment {commitment} was delivered on {on} (day 0; not counted).",
    "awaiting-delivery": "The period begins when commitment {commitment} is delivered. No delivery is on record.",
    "awaiting-trigger": "{length} run from this event, which is not on record: {trigger}.",
    "runs-days": "{count, plural, one {# calendar day runs} other {# calendar days run}} from {on}.",
    "runs-weeks": "{count, plural, one {# week runs} other {# weeks run}} from {on}.",
    "runs-months": "{count, plural, one {# calendar month runs} other {# calendar months run}} from {on}.",
    "runs-years": "{count, plural, one {# calendar year runs} other {# calendar years run}} from {on}.",
    occurrence: "Due {every}. This is number {n}, counted from the start.",
    "no-occurrence": "No occurrence falls within the time the text allows.",
    clamped:
      "{month} has no {day, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}, so its last day takes its place.",
    "article-143":
      "Counting begins on the first of a month, so under article 143 of Japan’s Civil Code the period ends with a month.",
    ends: "The period ends at the end of {on}.",
    "working-day": "That is a working day ({calendars}).",
    "working-day-anywhere": "That is not a weekend.",
    "stays-weekend": "No rule moves it off a weekend, so it stays.",
    "stays-holiday": "It is a public holiday ({calendars}). No rule moves it, so it stays.",
    "skipped-weekend": "{on} is a weekend day.",
    "skipped-holiday": "{on} is a public holiday ({calendars}).",
    moved: "The rule moves it to the next working day: {on}.",
    "unknown-calendar": "No holiday calendar is on file for {calendars}; only weekends were looked at there.",
    "recurs-until": "The duty runs until {on}, that day included.",
  },
  reading: {
    rolled: "If moved to the next working day ({calendars})",
    "rolled-anywhere": "If moved off the weekend",
    "not-rolled": "If not moved to the next working day",
    "signed-on": "If counted from {on}, the signing date another source gives",
    "article-143": "If article 143 of Japan’s Civil Code applies to the month’s end",
    clamped: "If the month’s end is counted by day number",
  },
};
export default deadline;
