const embed = {
  delivered: "{total}件中{delivered}件が履行済み",
  deliveredBetween: "{total}件中{low}～{high}件が履行済み",
  noDates: "期日の定めのある約束はない。",
  checked: "情報源は{date}まで確認",
  neverChecked: "情報源を確認した記録はまだない",
  asOf: "{date}時点",
  knownOn: "{date}までに判明していたこと",
  open: "{site}で見る",
  unsigned: "{date}の時点では未署名",
  openPage: "{title}を開く",
  box: {
    title: "サイトに埋め込む",
    lead: "スクリプトは不要。表示は記録に合わせて自動で更新される。アドレスに両方の日付を入れると、今の内容のまま固定される。",
    frame: "フレーム（常に最新）",
    framePinned: "フレーム（この日に固定）",
    badgeHtml: "バッジ（HTML）",
    badgeMarkdown: "バッジ（Markdown）",
    see: "フレームを見る",
    scheme: "アドレスにscheme=lightまたはscheme=darkを加えると配色を選べる。",
  },
};
export default embed;
