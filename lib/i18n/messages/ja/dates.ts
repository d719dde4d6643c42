const dates = {
  dayCount: "{count}日",
  daysToGo: "あと{count}日",
  daysPast: "{count}日経過",
  daysEarly: "{count}日前",
  daysLate: "{count}日遅れ",
  today: "本日",
};
export default dates;
