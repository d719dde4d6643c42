import type { Text } from "@/lib/domain/record";

/** What synthetic agreements are made of. Places and calendars are real, the agreements are not. */

export const COUNTRIES = [
  {
    code: "JP",
    name: { en: "Japan", ja: "日本" },
    zone: "Asia/Tokyo",
    calendar: "JP",
    capital: { en: "Tokyo", ja: "東京" },
  },
  {
    code: "US",
    name: { en: "United States", ja: "米国" },
    zone: "America/New_York",
    calendar: "US",
    capital: { en: "Washington", ja: "ワシントン" },
  },
  {
    code: "AU",
    name: { en: "Australia", ja: "オーストラリア" },
    zone: "Australia/Sydney",
    calendar: "AU",
    capital: { en: "Canberra", ja: "キャンベラ" },
  },
  {
    code: "CA",
    name: { en: "Canada", ja: "カナダ" },
    zone: "America/Toronto",
    calendar: "CA",
    capital: { en: "Ottawa", ja: "オタワ" },
  },
  {
    code: "GB",
    name: { en: "United Kingdom", ja: "英国" },
    zone: "Europe/London",
    calendar: "GB",
    capital: { en: "London", ja: "ロンドン" },
  },
  {
    code: "DE",
    name: { en: "Germany", ja: "ドイツ" },
    zone: "Europe/Berlin",
    calendar: "DE",
    capital: { en: "Berlin", ja: "ベルリン" },
  },
  {
    code: "FR",
    name: { en: "France", ja: "フランス" },
    zone: "Europe/Paris",
    calendar: "FR",
    capital: { en: "Paris", ja: "パリ" },
  },
  {
    code: "KR",
    name: { en: "South Korea", ja: "韓国" },
    zone: "Asia/Seoul",
    calendar: "KR",
    capital: { en: "Seoul", ja: "ソウル" },
  },
  {
    code: "VN",
    name: { en: "Vietnam", ja: "ベトナム" },
    zone: "Asia/Ho_Chi_Minh",
    calendar: "VN",
    capital: { en: "Hanoi", ja: "ハノイ" },
  },
  {
    code: "BR",
    name: { en: "Brazil", ja: "ブラジル" },
    zone: "America/Sao_Paulo",
    calendar: "BR",
    capital: { en: "Brasília", ja: "ブラジリア" },
  },
  {
    code: "CL",
    name: { en: "Chile", ja: "チリ" },
    zone: "America/Santiago",
    calendar: "CL",
    capital: { en: "Santiago", ja: "サンティアゴ" },
  },
  {
    code: "ZA",
    name: { en: "South Africa", ja: "南アフリカ" },
    zone: "Africa/Johannesburg",
    calendar: "ZA",
    capital: { en: "Pretoria", ja: "プレトリア" },
  },
] as const;

export const TOPICS: readonly { key: string; title: Text }[] = [
  { key: "ports", title: { en: "port logistics", ja: "港湾物流" } },
  { key: "hydrogen", title: { en: "hydrogen supply", ja: "水素供給" } },
  { key: "semiconductors", title: { en: "semiconductor supply", ja: "半導体供給" } },
  { key: "fisheries", title: { en: "fisheries management", ja: "漁業管理" } },
  { key: "railways", title: { en: "railway safety", ja: "鉄道安全" } },
  { key: "vaccines", title: { en: "vaccine research", ja: "ワクチン研究" } },
  { key: "satellites", title: { en: "satellite data", ja: "衛星データ" } },
  { key: "forests", title: { en: "forest protection", ja: "森林保全" } },
];

export const THEMES: readonly { key: string; title: Text }[] = [
  { key: "governance", title: { en: "Governance", ja: "運営体制" } },
  { key: "finance", title: { en: "Finance", ja: "資金支援" } },
  { key: "research", title: { en: "Research", ja: "研究" } },
  { key: "standards", title: { en: "Standards", ja: "基準" } },
  { key: "people", title: { en: "Exchange of people", ja: "人の交流" } },
];

/** An act, to be said of a topic. */
export const ACTS: readonly { theme: string; title: Text }[] = [
  { theme: "governance", title: { en: "Hold a ministerial meeting on {topic}", ja: "{topic}に関する閣僚会合の開催" } },
  { theme: "governance", title: { en: "Set up a working group on {topic}", ja: "{topic}に関する作業部会の設置" } },
  { theme: "governance", title: { en: "Publish a yearly report on {topic}", ja: "{topic}に関する年次報告の公表" } },
  { theme: "finance", title: { en: "Open a credit line for {topic}", ja: "{topic}のための融資枠の創設" } },
  { theme: "finance", title: { en: "Fund pilot projects in {topic}", ja: "{topic}の実証事業への資金供与" } },
  { theme: "research", title: { en: "Begin joint research on {topic}", ja: "{topic}の共同研究の開始" } },
  { theme: "research", title: { en: "Share laboratory data on {topic}", ja: "{topic}の研究データの共有" } },
  { theme: "standards", title: { en: "Agree common standards for {topic}", ja: "{topic}の共通基準の合意" } },
  { theme: "standards", title: { en: "Recognise each other's tests in {topic}", ja: "{topic}の試験結果の相互承認" } },
  { theme: "people", title: { en: "Exchange engineers in {topic}", ja: "{topic}の技術者の交流" } },
  { theme: "people", title: { en: "Train officials in {topic}", ja: "{topic}の担当官の研修" } },
];

export const STEPS: readonly Text[] = [
  { en: "Terms are agreed", ja: "実施要領の合意" },
  { en: "Work begins", ja: "作業の開始" },
  { en: "A first result is presented", ja: "最初の成果の提示" },
  { en: "The result is published", ja: "成果の公表" },
];

export const PUBLISHERS: readonly string[] = [
  "The Example Gazette",
  "Sample Wire",
  "Institute for Sample Studies",
  "Model Daily",
];

export const NATURES = ["binding", "non-binding", "not-stated"] as const;
export const AGREEMENT_FORMS = [
  { kind: "framework", word: { en: "framework", ja: "枠組み" } },
  { kind: "memorandum", word: { en: "memorandum", ja: "覚書" } },
  { kind: "action-plan", word: { en: "action plan", ja: "行動計画" } },
  { kind: "treaty", word: { en: "treaty", ja: "条約" } },
] as const;

/** The phrase with its topic put in, in both languages. */
export function about(phrase: Text, topic: Text): Text {
  return { en: phrase.en.replace("{topic}", topic.en), ja: phrase.ja.replace("{topic}", topic.ja) };
}
