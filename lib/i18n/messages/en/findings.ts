/** The one sentence above each chart, computed from its numbers. */
const findings = {
  noCommitments: "There is no commitment to chart on this day.",
  deliveryNoneAssessed:
    "{of, plural, one {The one commitment has not been assessed.} other {None of the # commitments has been assessed.}}",
  delivered: "{delivered} of {of} delivered",
  deliveredBetween: "Between {low} and {high} of {of} delivered",
  delivery: "{delivered}.",
  deliveryWithOthers: "{delivered}; {others}.",
  disputed:
    "{count, plural, one {The attribution of one is disputed, hence the range.} other {The attribution of # is disputed, hence the range.}}",
  between: "between {low} and {high}",
  exactly: "{count}",
  separator: ", ",
  sentenceSpace: " ",
  state: {
    "not-assessed": "{count} not assessed",
    "no-evidence": "{count} with no evidence found",
    "not-started": "{count} not started",
    underway: "{count} underway",
    substantial: "{count} substantially done",
    delivered: "{count} delivered",
    continuing: "{count} continuing",
    "not-delivered": "{count} confirmed as not delivered",
    superseded: "{count} superseded",
  },
  progressUnknown:
    "{of, plural, one {Progress is unknown for the one commitment} other {Progress is unknown for all # commitments}}",
  progressKnown: "Progress is known for {known} of {of}",
  progressSteps: "{stepsTotal, plural, one {with {stepsDone} of 1 step done} other {with {stepsDone} of # steps done}}",
  progressTime: "the time has run out with no delivery on record for {spent} of {timed} with a deadline",
  progressUntimed: "none has a deadline to measure time against",
  progress: "{known}; {time}.",
  scheduleNoneDated:
    "{of, plural, one {The one commitment carries no date.} other {None of the # commitments carries a date.}}",
  schedule: "{dated, plural, one {1 of {of} carries} other {# of {of} carry}} a date: {parts}.",
  schedulePassed: "{count} past it with no delivery on record ({days, plural, one {1 day} other {# days}} at most)",
  scheduleAhead: "{count} still ahead (the next in {days, plural, one {1 day} other {# days}})",
  scheduleToday: "{count} still ahead (the next is today)",
  scheduleMetOnTime: "{count} met on time",
  scheduleMetLate: "{count} met late",
  evidenceNone: "No dated evidence is on record up to this day.",
  evidenceYearOnly:
    "{total, plural, one {The one item on record is known only by its year.} other {The # items on record are known only by their year.}}",
  evidenceOne: "One item is on record, from {month}; it {counting, plural, =0 {does not count} other {counts}}.",
  evidence: "{counting, plural, one {1 of {total} items counts} other {# of {total} items count}}",
  evidencePeak: "{month} has the most, {peak}",
  evidenceQuiet: "nothing is dated after {month}",
  evidenceJoined: "{parts}.",
  evidenceSeparator: "; ",
};
export default findings;
