/** Words of the calendar, the feed of changes and the table that leave the site, and of the links to them. */
const feeds = {
  calendar: {
    all: "Deadlines on the {site}",
    agreement: "Deadlines: {agreement}",
    commitment: "Deadline {ref}: {title} · {agreement}",
    party: "Deadlines that bind {party}",
    about: "Days on which commitments fall due, as the record has them. Each day is the same date in every zone.",
    event: "Due: {title} ({agreement}, {ref})",
    due: "Due by {date}: {rule}.",
    moved: "The text as signed gave {date}; the parties moved it.",
    reading: "{reading}: {date}.",
    delivery: "Delivery: {state}{disputed, select, yes { (attribution disputed)} other {}}.",
    nothing: "No evidence found in sources checked to {date}.",
  },
  changes: {
    all: "Changes on the {site}",
    agreement: "Changes: {agreement}",
    about: "What changed in the record, when, and on which evidence.",
    entered: "{agreement}: entered into the record",
    enteredCounts:
      "{commitments, plural, one {# commitment} other {# commitments}}, {evidence, plural, =0 {no evidence} one {# item of evidence} other {# items of evidence}}, {assessments, plural, =0 {no assessment} one {# assessment} other {# assessments}}.",
    commitment: "{ref} {title}: {line}",
    agreementLine: "{agreement}: {line}",
    several: "{agreement}: {n, plural, one {# change} other {# changes}}",
    commitmentEntered: "Entered into the record: {ref} {title}.",
    more: "And {n, plural, one {# more change} other {# more changes}}.",
    restsOn: "It rests on: {sources}.",
    restsOnNothing: "It rests on a search that found nothing.",
    reason: "Reason given: {reason}",
    approved: "Approved by {name}.",
  },
  links: {
    calendar: "Subscribe to the calendar",
    changes: "Follow changes (Atom)",
    csv: "Download as CSV",
    agreementChanges: "Follow changes of the agreement (Atom)",
    agreementCsv: "Download the agreement’s commitments as CSV",
    help: "To subscribe, copy the calendar’s address into your calendar program under “add by URL” or “from the internet”, or the Atom address into a feed reader. Both then update by themselves.",
    helpChanges: "To follow changes, add the Atom address to a feed reader. It then updates by itself.",
  },
};
export default feeds;
