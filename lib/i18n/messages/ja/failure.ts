const failure = {
  title: "ページを表示できない",
  text: "こちら側の不具合であり、内容は控えてある。記録そのものへの影響はない。",
  id: "不具合の番号：",
  again: "もう一度読み込む",
  overview: "概要へ",
};
export default failure;
