/** Words of the days worth going to. */
const marks = {
  happened: "Days on which something happened",
  recorded: "What this page said on days the record changed",
  previous: "← {date}",
  next: "{date} →",
  years: "Years",
  months: "Months",
  days: "Days",
  year: "{year}",
  day: "{day}",
  count: "({n})",
};
export default marks;
