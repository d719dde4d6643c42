/** Words of the comparison of clauses. */
const compare = {
  title: "Same clause, other agreements",
  description:
    "Commitments of the same kind in several agreements side by side: when each falls due, and how it stands.",
  lead: "{rows, plural, one {One kind of commitment} other {# kinds of commitment}} across {agreements, plural, one {one agreement} other {# agreements}}{alone, plural, =0 {} one {, one of them found in a single agreement so far} other {, # of them found in a single agreement so far}}. Editors judge what is comparable; dates and states are those of each agreement’s own page.",
  none: "No commitments of agreements signed by this day are marked as comparable.",
  caption: "Comparable commitments by agreement",
  clause: "Commitment",
  noDate: "No date",
  absent: "Nothing comparable on record",
  without: "Nothing of these agreements is marked as comparable: {names}.",
  separator: ", ",
  csv: "This table as CSV",
  edit: {
    title: "Comparable commitments",
    alone: "No other so far: show it by itself",
    intro:
      "Commitments of other agreements that promise the same kind of thing. They stand side by side on the comparison page.",
    none: "None is marked here.",
    here: "Marked here: {name}",
    there: "Marked at {name}; it is taken back there.",
    absent: "not on record",
    fold: "Mark another, or take a mark back",
    other: "Commitment of another agreement",
    choose: "Choose one",
    link: "What to do",
    add: "Mark as comparable",
    remove: "Take the mark back",
    reason: "Reason",
    reasonHint: "Why the two clauses are, or are not, of the same kind. It stays in the history.",
    submit: "Save",
  },
};
export default compare;
