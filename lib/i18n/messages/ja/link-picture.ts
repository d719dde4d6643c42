// The picture's typeface has no Japanese: here its words are numbers and signs alone.
const linkPicture = {
  commitments: "{n, plural, other {}}",
  "to-go": "{n, plural, other {}}",
  "due-today": "0",
  past: "{n, plural, other {}}",
  "met-early": "{n, plural, other {}}",
  "met-on-the-day": "0",
  "met-late": "{n, plural, other {}}",
  "since-signing": "{n, plural, other {}}",
  unsigned: "–",
  due: "{date}",
  asOf: "{date}",
  delivered: "{delivered} / {total}",
  alt: "{title}（{date}の状況）",
};
export default linkPicture;
