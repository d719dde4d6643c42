const tables = {
  refusal: {
    "too-large": "ファイルが{value}MBを超えています。",
    "not-utf8": "ファイルがUTF-8ではありません。「CSV UTF-8」で保存してください。",
    "empty-file": "ファイルが空です。",
    malformed: "このあたりから引用符の対応がとれていません。",
    "missing-column": "この列がありません。",
    "unknown-column": "「{value}」という列はありません。",
    "column-twice": "この列が2つあります。",
    "too-many-rows": "行数が{value}を超えています。分けて取り込んでください。",
    "cell-count": "セルが{value}個あり、列の数と合いません。",
    choice: "「{value}」という状態はありません。",
    "true-or-false": "「{value}」はtrueでもfalseでもありません。",
    "not-an-id": "「{value}」は番号の形をしていません。新しく記録する行では空にします。",
    "unknown-agreement": "記録に「{value}」という取決めはありません。",
    "unknown-commitment":
      "この取決めに約束「{value}」はありません。番号は文字列です。表計算ソフトが07を7に変えることがあります。",
    "unknown-id": "記録のここに「{value}」はありません。番号は記録の側で付くため、新しく記録する行では空にします。",
    differs:
      "記録の内容は「{value}」と異なります。記録したものは上書きされません。改めて記録するには番号を空にします。",
    "set-by-record": "「{value}」は記録の側で付く値です。新しい行では空にします。",
    "row-twice": "上に同じ内容の行があります。",
    "row-stale": "この約束は第{value}版より後に変更されました。変更を確かめてから、現在の版を記入します。",
    "needs-approval":
      "「{value}」の変更は、別の人の承認を経て公開されます。表では取り込めないため、1件ずつ記録します。",
  },
  place: { file: "ファイル", row: "{row}行目", cell: "{row}行目の{column}", column: "列 {column}" },
};
export default tables;
