const failure = {
  title: "ページを表示できない",
  text: "こちら側の不具合であり、内容は控えてある。記録そのものへの影響はない。",
  unavailable: "現在、記録を読み出せない",
  unavailableText:
    "データベースが応答していない。失われた内容はない。保持しているページは引き続き表示される。1分ほど置いて読み込み直すこと。",
  id: "不具合の番号：",
  again: "もう一度読み込む",
  overview: "概要へ",
};
export default failure;
