/** Counts of days and the words around dates; the dates themselves are written by lib/i18n/dates. */
const dates = {
  dayCount: "{count, plural, one {# day} other {# days}}",
  daysToGo: "{count, plural, one {# day to go} other {# days to go}}",
  daysPast: "{count, plural, one {# day past} other {# days past}}",
  daysEarly: "{count, plural, one {# day early} other {# days early}}",
  daysLate: "{count, plural, one {# day late} other {# days late}}",
  today: "today",
};
export default dates;
