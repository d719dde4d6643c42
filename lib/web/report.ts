import { heldAt } from "@/lib/clock";
import type { ReportDocument } from "@/lib/domain/report-document";
import type { AgreementView, Answer, Perspective } from "@/lib/domain/view";
import { appUrl } from "@/lib/env";
import { reportDocument } from "@/lib/formats/report/report";
import type { Locale } from "@/lib/i18n/locales";
import { pages } from "@/lib/paths";
import { agreementAnswer } from "@/lib/queries/agreement";
import { changesAnswer } from "@/lib/queries/changes-between";
import type { ReportOptions } from "@/lib/schema/report-options";
import { citations, citedPage, pinned } from "@/lib/web/citation";

type Report = { document: ReportDocument; citations: ReturnType<typeof citations>; since: string };
type Found = { answer: Answer<AgreementView | null>; report: Report | null };

/** The report of an agreement; null where the record does not have it, or it was not signed by the day shown. */
export async function reportFor(
  locale: Locale,
  slug: string,
  perspective: Perspective,
  { since }: Pick<ReportOptions, "since">,
): Promise<Found> {
  const answer = await agreementAnswer(slug, perspective);
  const agreement = answer.data;
  if (!agreement?.signed) return { answer, report: null };
  const { asOf } = agreement;
  const from = since !== null && since > asOf ? asOf : since;
  const changes = await changesAnswer({ agreement: slug, from, to: asOf }, perspective);
  if (!changes.data) return { answer, report: null };
  const cited = await citedPage(answer, { locale, kind: "report", agreement, since: changes.data.from });
  const forms = citations(cited);
  const days = pinned(answer, agreement);
  const document = reportDocument({
    locale,
    agreement,
    changes: changes.data,
    perspective,
    seal: cited,
    address: cited.url,
    commitmentAddress: (ref) => appUrl() + pages.commitment(locale, slug, ref, days),
    citations: forms,
    heldAt: heldAt()?.toString() ?? null,
  });
  return { answer, report: { document, citations: forms, since: changes.data.from } };
}
