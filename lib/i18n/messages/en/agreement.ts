/** Words of an agreement's page. */
const agreement = {
  kicker: "{kind}, {nature} · signed in {place}, {date}",
  description:
    "{title}: {commitments, plural, one {# commitment} other {# commitments}}, with deadlines, evidence and what is known to have been done.",
  formalTitle: "Formal title: {title}",
  unsigned: {
    title: "Not signed yet on {date}",
    text: "{title} was signed on {signing}. On {date} there was nothing to count.",
    show: "Show the day it was signed",
  },
  lead: {
    commitments: "{n, plural, one {# commitment.} other {# commitments.}}",
    undated: "None carries a date.",
    only: {
      passed:
        "{n, plural, =1 {One carries a date, and it has passed.} =2 {Two carry a date, and both dates have passed.} other {# carry a date, and all those dates have passed.}}",
      ahead:
        "{n, plural, =1 {One carries a date, and it has not passed.} =2 {Two carry a date, and neither has passed.} other {# carry a date, and none of those dates has passed.}}",
      metOnTime:
        "{n, plural, =1 {One carries a date, and it was met on time.} =2 {Two carry a date, and both were met on time.} other {# carry a date, and all were met on time.}}",
      metLate:
        "{n, plural, =1 {One carries a date, and it was met late.} =2 {Two carry a date, and both were met late.} other {# carry a date, and all were met late.}}",
    },
    mixed: "{n} carry a date: {parts}.",
    part: {
      passed: "{n} passed",
      ahead: "{n} not yet past",
      metOnTime: "{n} met on time",
      metLate: "{n} met late",
    },
    nothingFound:
      "Sources checked to {date} show no record that {n, plural, =1 {it was delivered} =2 {either was delivered} other {any of them was delivered}}.",
    nothingFoundOfPassed:
      "Sources checked to {date} show no record of delivery for {n, plural, =1 {the one that has passed} other {the # that have passed}}.",
    unassessed: "Nothing has been assessed yet, which says nothing about what was done.",
    checked: "Sources were checked to {date}.",
  },
  headlines: "The nearest deadlines",
  ledBy: "In charge: {offices}.",
  office: "{office}, {party}",
  timeline: {
    title: "Where the deadlines fall",
    note: "Signing to the day shown. Dots are dated evidence; flags are deadlines.",
  },
  delivery: {
    title: "Delivery",
    finding: "{delivered} of {total} delivered. {rest}.",
    part: "{state} {n}{disputed, plural, =0 {} other { (# disputed)}}",
    disputed: "Of the {n} underway, {disputed, plural, other {# have an attribution that is disputed}}.",
    bar: "Delivery of {total, plural, one {# commitment} other {# commitments}}: {parts}",
  },
  schedule: { title: "Schedule", finding: "{dated} of {total} carry a date." },
  table: {
    title: "Every commitment",
    note: "Delivery is judged from evidence. Schedule is computed from the text.",
    ref: "Ref",
    commitment: "Commitment",
    who: "Who",
    deadline: "Deadline",
    delivery: "Delivery",
    evidence: "Evidence",
    schedule: "Schedule",
    noDeadline: "No date",
    noEvidence: "None · checked to {date}",
    neverChecked: "None · not checked yet",
    evidenceCount: "{kind} · {n, plural, one {# item} other {# items}}",
  },
  who: { both: "Both", all: "All", each: "Each" },
  claims: {
    title: "Sources disagree about the signing date",
    text: "This record counts from {date}. Where another date would move a deadline, the commitment shows that reading.",
    agreed: "Signing date",
    on: "Date",
    source: "Source",
    note: "What it says",
    chosen: "Counted from",
    unnamed: "Source not named",
  },
  links: {
    title: "Related agreements",
    "leads-to": "Led to",
    "follows-from": "Follows from",
    related: "Related",
    signedOn: "signed {date}",
  },
  evidence: {
    title: "All the evidence",
    note: "{n, plural, =0 {No dated evidence by this day.} one {# dated item, newest first.} other {# dated items, newest first.}}",
    none: "No evidence found in sources checked to {date}.",
    unchecked: "No evidence is on record, and no search of the sources is either.",
  },
  sources: { title: "Sources of the text", published: "published {date}" },
  checks: {
    title: "Last checked",
    text: "Sources were looked through on {on} and reach to {upTo}.",
    never: "No search of the sources is on record yet.",
  },
  more: {
    title: "Take this with you",
    json: "This agreement as JSON",
    charts: "All charts of this agreement",
    commitments: "Filter and sort these commitments",
  },
};
export default agreement;
