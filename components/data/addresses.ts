import type openData from "@/lib/i18n/messages/en/open-data";
import { api, badges, chartFiles, embeds, feeds, files, type Locale, pages } from "@/lib/paths";

type Holds = keyof (typeof openData)["holds"];
/** What the names in an address stand for, by way of example; null where the record holds nothing yet. */
export type Example = { slug: string; ref: string; party: string } | null;
/** One address: its pattern with names in braces, and one that can be opened. `key` names its words. */
export type Address = { key: Holds; pattern: string; href: string | null };

const IN_BRACES = { slug: "{slug}", ref: "{ref}", party: "{code}" };
export const DATA_GROUPS = ["tables", "api", "calendars", "reports", "elsewhere"] as const;
export type DataGroup = (typeof DATA_GROUPS)[number];

/** Every address of the site at which something can be had as data, in the groups of the page. */
export function dataAddresses(locale: Locale, example: Example): Record<DataGroup, Address[]> {
  const whole = (key: Holds, href: string): Address => ({ key, pattern: href, href });
  const named = (key: Holds, build: (of: NonNullable<Example>) => string): Address => ({
    key,
    pattern: decodeURIComponent(build(IN_BRACES)),
    href: example ? build(example) : null,
  });
  return {
    tables: [
      whole("commitments", feeds.commitments(locale)),
      whole("compare", feeds.compare(locale)),
      whole("assessments", feeds.assessments(locale)),
      whole("checks", feeds.checks(locale)),
      whole("chartTable", chartFiles.csv(locale, "delivery")),
    ],
    api: [
      whole("openapi", api.openapi()),
      whole("schema", api.agreementSchema()),
      whole("agreements", api.agreements()),
      named("agreement", ({ slug }) => api.agreement(slug)),
      whole("commitmentsJson", api.commitments()),
      named("commitment", ({ slug, ref }) => api.commitment(slug, ref)),
      named("history", ({ slug, ref }) => api.history(slug, ref)),
      whole("summary", api.summary()),
      whole("changesJson", api.changes()),
      whole("deadline", api.deadline({ from: "2025-10-28", length: "P180D" })),
      whole("health", api.health()),
    ],
    calendars: [
      whole("calendar", feeds.deadlines(locale)),
      named("agreementCalendar", ({ slug }) => feeds.agreementDeadlines(locale, slug)),
      named("commitmentCalendar", ({ slug, ref }) => feeds.commitmentDeadlines(locale, slug, ref)),
      named("partyCalendar", ({ party }) => feeds.partyDeadlines(locale, party)),
      whole("atom", feeds.changes(locale)),
      named("agreementAtom", ({ slug }) => feeds.agreementChanges(locale, slug)),
    ],
    reports: [
      named("report", ({ slug }) => pages.report(locale, slug)),
      named("reportPdf", ({ slug }) => files.report(locale, slug, "pdf")),
      named("reportMarkdown", ({ slug }) => files.report(locale, slug, "md")),
      named("reportText", ({ slug }) => files.report(locale, slug, "txt")),
      named("citeAgreement", ({ slug }) => files.citeAgreement(locale, slug, "bib")),
      named("citeCommitment", ({ slug, ref }) => files.citeCommitment(locale, slug, ref, "json")),
    ],
    elsewhere: [
      named("embedAgreement", ({ slug }) => embeds.agreement(locale, slug)),
      named("embedCommitment", ({ slug, ref }) => embeds.commitment(locale, slug, ref)),
      named("badgeAgreement", ({ slug }) => badges.agreement(slug, { lang: locale })),
      named("badgeCommitment", ({ slug, ref }) => badges.commitment(slug, ref, { lang: locale })),
      whole("chartPicture", chartFiles.svg(locale, "delivery")),
    ],
  };
}
