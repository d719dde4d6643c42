const problems = {
  "not-a-date": "{path}：「{value}」は 2026-04-26 の形の日付ではない。",
  "no-such-day": "{path}：{value} という日は存在しない。",
  "out-of-range": "{path}：{value} は1600年から2999年までの範囲にない。",
  "given-twice": "{path} が複数回指定されている：{value}。",
  "unknown-choice": "{path}：「{value}」は選択肢にない。",
  "not-a-number": "{path}：「{value}」は範囲内の整数ではない。",
  "too-long": "{path} が長すぎる（「{value}」で始まる値）。",
  required: "{path} の指定がない。",
  "not-a-length": "{path}：「{value}」は P180D、P2W、P6M、P1Y のような期間ではない。最長は200年。",
  "unknown-calendar": "{path}：「{value}」の休日表はない。US や JP のような国コードで指定する。",
  "not-a-cursor": "{path} はこの一覧のものではない。指定せずに最初から取得する。",
  "ends-before-it-begins": "{path}：{value} は最初の日より前の日付である。",
  "no-such-page": "{path}：この一覧に{value}ページ目はない。",
};
export default problems;
