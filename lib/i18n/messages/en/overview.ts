/** Words of the overview. */
const overview = {
  title: "What was promised, and what the calendar says",
  lead: "{agreements, plural, one {# agreement} other {# agreements}}, {commitments, plural, one {# commitment} other {# commitments}}. {dated, plural, =0 {None carries a date} one {# carries a date} other {# carry a date}}: {ahead, plural, =0 {none still ahead} other {# not yet past}}, {passed, plural, =0 {none passed without a delivery on record} other {# passed without a delivery on record}}, {met} met.",
  next: {
    title: "Due next",
    none: "No date is still to come on the day shown.",
    noneAfter: "The last one was {date}.",
  },
  past: {
    title: "Past their date",
    note: "The date is behind us and no delivery is on record. That is a statement about the record.",
    none: "No date has passed without a delivery on record.",
  },
  met: { title: "Met" },
  agreements: {
    title: "Every agreement",
    note: "Each bar is the whole agreement; hatching is where nothing was found, dots where nobody has looked yet.",
    none: "No agreement had been signed by this day.",
    agreement: "Agreement",
    signed: "Signed",
    commitments: "Commitments",
    delivery: "Delivery",
    nearest: "Nearest date",
    delivered: "{delivered} of {total} delivered",
    underwayRange: "{low} to {high} of {total} underway or further",
    noDate: "No date",
  },
};
export default overview;
