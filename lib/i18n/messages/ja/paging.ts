const paging = {
  agreements: "取決めのページ",
  page: "{pages}ページ中{page}ページ目。",
  wrong: "この一覧は{pages}ページで、「{value}」ページはない。{page}ページ目を表示している。",
  previous: "前へ",
  next: "次へ",
  first: "{total}件のうち初めの{shown}件。",
  all: "全{total}件を見る",
  tableFirst: "表は{total}件のうち初めの{shown}件。全件はCSVにある。",
};
export default paging;
