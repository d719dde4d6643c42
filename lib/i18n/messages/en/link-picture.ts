/** Words in the pictures for link previews; letters of the Latin alphabet only, for the picture's one typeface. */
const linkPicture = {
  commitments: "{n, plural, one {commitment} other {commitments}}",
  "to-go": "{n, plural, one {day to go} other {days to go}}",
  "due-today": "Due today",
  past: "{n, plural, one {day past} other {days past}}",
  "met-early": "{n, plural, one {day before the due date} other {days before the due date}}",
  "met-on-the-day": "Met on the day",
  "met-late": "{n, plural, one {day after the due date} other {days after the due date}}",
  "since-signing": "{n, plural, one {day since signing} other {days since signing}}",
  unsigned: "Not signed yet",
  due: "Due {date}",
  asOf: "As of {date}",
  delivered: "{delivered} of {total} delivered",
  alt: "{title}: how it stood on {date}",
};
export default linkPicture;
