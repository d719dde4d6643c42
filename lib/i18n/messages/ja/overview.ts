const overview = {
  title: "何が約束され、期日はどうなったか",
  lead: "取決め{agreements}件、約束{commitments}件。期日の定めがあるのは{dated}件（これから{ahead}件、履行の記録なく経過{passed}件、履行{met}件）。",
  next: {
    title: "次の期限",
    none: "表示日の時点で、これから来る期日はない。",
    noneAfter: "最後の期日は{date}。",
  },
  past: {
    title: "期日を過ぎたもの",
    note: "期日を過ぎ、履行の記録がないもの。記録の有無を示すにとどまる。",
    none: "履行の記録なく期日を過ぎたものはない。",
  },
  met: { title: "履行されたもの" },
  agreements: {
    title: "すべての取決め",
    note: "帯は取決め全体を表す。斜線は何も見つからなかったもの、点はまだ誰も調べていないもの。",
    none: "この日までに署名された取決めはない。",
    agreement: "取決め",
    signed: "署名",
    commitments: "約束",
    delivery: "履行",
    nearest: "最も近い期日",
    delivered: "{total}件中{delivered}件が履行済み",
    underwayRange: "{total}件中{low}～{high}件が進行中以上",
    noDate: "期日なし",
  },
};
export default overview;
