const importing = {
  title: "表の取込み",
  intro:
    "表計算ソフトからCSVで保存した評価または確認の表を取り込みます。まず結果の見込みを表示し、指示があるまで何も書き込みません。",
  form: "列は、この記録が公開している表と同じです：",
  assessments: "評価の表",
  and: "、",
  checks: "確認の表",
  rules:
    "すべての行を取り込むか、1行も取り込まないかのどちらかです。各行は入力画面と同じ規則で確かめ、あなたの名前で記録します。すでに記録にある行は何も変えません。",
  link: "評価または確認の表を取り込む",
  words: {
    problem: "何も取り込んでいません",
    file: "表（CSV）",
    fileHint: "4MB、10,000行まで。どちらの表かは列から判断します。",
    look: "結果の見込みを見る",
    found: "結果の見込み",
    nothingYet: "まだ何も書き込んでいません。",
    nothingNew: "取り込むものはありません。すべての行がすでに記録にあります。",
    other: "別のファイルを選ぶ",
    refusals: "直すところ",
    row: "行",
    column: "列",
    reason: "理由",
    wholeFile: "ファイル",
  },
  counts: {
    added: "追加される行：{n, number}",
    unchanged: "すでに記録にある行：{n, number}",
    refused: "受け付けられない行：{n, number}",
  },
  unlisted: "ほかに{n, number}件あります。",
  submit: "{n, number}行を取り込む",
  error: {
    choose: "ファイルを選んでください。",
    refused: "表に直すところが{n, number}か所あります。",
    movedOn: "見込みを表示した後に記録が変わりました。現在の見込みは下のとおりです。",
  },
  done: {
    title: "{n, number}行を取り込みました",
    revision: "記録は第{revision}版です。",
    see: "変更を見る",
  },
};
export default importing;
