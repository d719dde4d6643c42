/** Tables of assessments and checks: the page that takes them in, and why one is refused. */
const tables = {
  refusal: {
    "too-large": "The file is larger than {value} MB.",
    "not-utf8": "The file is not UTF-8 text. Save it as “CSV UTF-8”.",
    "empty-file": "The file is empty.",
    malformed: "The quotation marks do not match from about here on.",
    "missing-column": "The column is missing.",
    "unknown-column": "There is no column “{value}”.",
    "column-twice": "The column is there twice.",
    "too-many-rows": "The table has more than {value} rows. Import it in parts.",
    "cell-count": "The row has {value} cells, which is not the number of columns.",
    choice: "“{value}” is not one of the states.",
    "true-or-false": "“{value}” is neither true nor false.",
    "not-an-id": "“{value}” is not in the form of an id. Leave it empty for something new.",
    "unknown-agreement": "The record has no agreement “{value}”.",
    "unknown-commitment":
      "The agreement has no commitment “{value}”. Refs are text: a spreadsheet may have made 7 of 07.",
    "unknown-id": "The record has no “{value}” here. The record gives ids itself: leave it empty for something new.",
    differs:
      "The record says something else than “{value}”. Nothing recorded is written over: leave the id empty to record it anew.",
    "set-by-record": "“{value}” is set by the record. Leave it empty in a new row.",
    "row-twice": "A row above says the same.",
    "row-stale": "The commitment has changed since version {value}. Look at what changed, then give its version now.",
    "needs-approval":
      "Changes of “{value}” are published only after a second person’s approval. They are recorded one by one, not by table.",
  },
  place: { file: "File", row: "Row {row}", cell: "Row {row}, {column}", column: "Column {column}" },
};
export default tables;
