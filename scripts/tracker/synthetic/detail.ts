import type { AgreementRecord, Text } from "@/lib/domain/record";
import type { Chance } from "@/scripts/tracker/synthetic/chance";

/** Where or for whom an act is to be done: tells commitments of one agreement apart. */
const SCOPES: readonly Text[] = [
  { en: "in the capital regions", ja: "首都圏における" },
  { en: "in coastal areas", ja: "沿岸地域における" },
  { en: "for small and medium-sized firms", ja: "中小企業のための" },
  { en: "at border crossings", ja: "国境検問所における" },
  { en: "with the regional development banks", ja: "地域開発銀行との" },
  { en: "between the two statistics offices", ja: "両国統計機関の間の" },
  { en: "for islands and remote areas", ja: "離島・遠隔地のための" },
  { en: "at universities", ja: "大学における" },
  { en: "in third countries", ja: "第三国における" },
  { en: "for the coming fiscal year", ja: "来年度に向けた" },
  { en: "under the existing treaties", ja: "現行条約の下での" },
  { en: "with local governments", ja: "地方自治体との" },
  { en: "for public procurement", ja: "公共調達のための" },
];

const OFFICES: readonly Text[] = [
  { en: "Ministry of Foreign Affairs", ja: "外務省" },
  { en: "Ministry of Economy", ja: "経済省" },
  { en: "Ministry of Transport", ja: "運輸省" },
  { en: "Ministry of the Environment", ja: "環境省" },
  { en: "National Statistics Office", ja: "統計庁" },
];

const CRITERIA: readonly Text[] = [
  { en: "Both governments announce it.", ja: "両政府が発表すること。" },
  { en: "The text is published.", ja: "文書が公表されること。" },
  { en: "Money has been paid out.", ja: "資金が支出されていること。" },
  { en: "A meeting was held and its result is known.", ja: "会合が開かれ、結果が知られていること。" },
];

/** Says each commitment of a made-up agreement in its own words, with the offices that answer for it and what would count as delivery. */
export function addDetail(record: AgreementRecord, chance: Chance): void {
  const offset = chance.between(0, SCOPES.length - 1);
  for (const [index, commitment] of record.commitments.entries()) {
    const scope = SCOPES[(offset + index) % SCOPES.length];
    if (!scope) continue;
    const { en, ja } = commitment.title;
    commitment.title = { en: `${en} ${scope.en}`, ja: `${scope.ja}${ja}` };
    commitment.summary = {
      en: `The parties are to ${en.charAt(0).toLowerCase()}${en.slice(1)} ${scope.en}. Made up for measurements.`,
      ja: `両当事国は、${scope.ja}${ja}を行う。測定用の架空の約束である。`,
    };
    if (chance.in(0.7)) commitment.operativeWords = `The Parties shall ${en.charAt(0).toLowerCase()}${en.slice(1)}.`;
    commitment.responsible = commitment.parties.map((party) => ({ party, office: chance.pick(OFFICES) }));
    commitment.criteria = chance.some(CRITERIA, chance.between(1, 2));
  }
}
