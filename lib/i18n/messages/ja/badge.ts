const badge = {
  agreement: "{total}件中{delivered}件履行済み{passed, plural, =0 {} other {・期限経過{passed}件}}",
  unsigned: "未署名",
};
export default badge;
