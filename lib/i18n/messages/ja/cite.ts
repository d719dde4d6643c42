const cite = {
  note: "{asOf}の状況（{knownOn}までに判明していたこと）、記録第{revision}版、SHA-256 {hash}",
  plain: "{site}「{title}」{note}、{url}",
  title: "引用する",
  lead: "表示日と、その時点の記録の内容に固定してある。アドレスは同じ内容を再び表示し、ハッシュ値により元の記録が同じかどうかが分かる。同じ日のうちに後から記録された内容もそのアドレスに表示され、記録の版とハッシュ値で区別できる。",
  text: "テキスト",
  bibtex: "BibTeX",
  csl: "CSL-JSON",
  bibtexFile: "BibTeX形式でダウンロード",
  cslFile: "CSL-JSON形式でダウンロード",
  copy: "コピー",
  copied: "コピーした",
  report: {
    title: "報告書",
    link: "印刷やPDF保存のための状況報告書",
  },
};
export default cite;
