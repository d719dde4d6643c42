/** The editors' page that takes in a table of assessments or checks. */
const importing = {
  title: "Import a table",
  intro:
    "Assessments or checks from a spreadsheet, saved as CSV. You see first what would happen; nothing is written until you say so.",
  form: "The columns are those of the record’s own tables:",
  assessments: "assessments",
  and: " and ",
  checks: "checks",
  rules:
    "All rows are taken in or none. Each passes the same rules as the form, in your name. Rows that the record has already change nothing.",
  link: "Import a table of assessments or checks",
  words: {
    problem: "Nothing was imported",
    file: "Table (CSV)",
    fileHint: "At most 4 MB and 10,000 rows. Which of the two tables it is shows in its columns.",
    look: "See what would happen",
    found: "What would happen",
    nothingYet: "Nothing has been written so far.",
    nothingNew: "There is nothing to import: the record has every row already.",
    other: "Choose another file",
    refusals: "To put right",
    row: "Row",
    column: "Column",
    reason: "Reason",
    wholeFile: "File",
  },
  counts: {
    added: "{n, plural, one {# row would be added} other {# rows would be added}}",
    unchanged: "{n, plural, one {# row is in the record already} other {# rows are in the record already}}",
    refused: "{n, plural, one {# row is refused} other {# rows are refused}}",
  },
  unlisted: "{n, plural, one {# more is not listed.} other {# more are not listed.}}",
  submit: "{n, plural, one {Import # row} other {Import # rows}}",
  error: {
    choose: "Choose a file.",
    refused: "{n, plural, one {# thing to put right in the table.} other {# things to put right in the table.}}",
    movedOn: "The record has changed since you looked. What would happen now is below.",
  },
  done: {
    title: "{n, plural, one {# row was imported} other {# rows were imported}}",
    revision: "The record stands at revision {revision}.",
    see: "See the changes",
  },
};
export default importing;
