const linkPicture = {
  count: {
    commitments: "<u>約束</u><n>{days, number}</n><u>件</u>",
    unsigned: "<w>未署名</w>",
  },
  due: "期日 {date}",
  asOf: "{date}時点",
  delivered: "{total}件中{delivered}件履行済み",
  alt: "{title}（{date}の状況）",
};
export default linkPicture;
