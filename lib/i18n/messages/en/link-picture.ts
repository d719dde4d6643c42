/** Words in the pictures for link previews; other counts are those of `commitment.count`. */
const linkPicture = {
  count: {
    commitments: "<n>{days, number}</n> <u>{days, plural, one {commitment} other {commitments}}</u>",
    unsigned: "<w>Not signed yet</w>",
  },
  due: "Due {date}",
  asOf: "As of {date}",
  delivered: "{delivered} of {total} delivered",
  alt: "{title}: how it stood on {date}",
};
export default linkPicture;
