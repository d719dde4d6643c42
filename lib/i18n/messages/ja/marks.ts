const marks = {
  happened: "出来事のあった日",
  recorded: "記録が変わった日のこのページ",
  previous: "← {date}",
  next: "{date} →",
  years: "年",
  months: "月",
  days: "日",
  year: "{year}年",
  day: "{day}日",
  count: "（{n}）",
};
export default marks;
