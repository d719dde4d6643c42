import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { Frame } from "@/app/[locale]/frame";
import { sansOnPaper, serifOnPaper } from "@/app/paper-fonts";
import { NotSigned } from "@/components/agreement/not-signed";
import { CiteThis } from "@/components/cite/cite-this";
import { reportCharts } from "@/components/report/report-charts";
import { ReportPage } from "@/components/report/report-page";
import { ReportTools } from "@/components/report/report-tools";
import { NotFoundText } from "@/components/site/not-found-text";
import { formatDate } from "@/lib/i18n/dates";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";
import { agreementAnswer } from "@/lib/queries/agreement";
import { readPerspective } from "@/lib/schema/perspective";
import { readReportOptions } from "@/lib/schema/report-options";
import { linkPicture } from "@/lib/web/link-picture-address";
import { absentMetadata, pageMetadata } from "@/lib/web/page-metadata";
import { browserPath } from "@/lib/web/pdf/browser-path";
import { nonceIn } from "@/lib/web/policy/nonce";
import { reportFor } from "@/lib/web/report";

type Props = PageProps<"/[locale]/agreements/[slug]/report">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ locale, slug }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) return {};
  const { perspective } = readPerspective(query);
  const answer = await agreementAnswer(slug, perspective);
  const { data, beforeRecord } = answer;
  if (!data) return absentMetadata(locale, beforeRecord);
  const t = translator(locale, "report");
  const agreement = data.title[locale];
  const { since } = readReportOptions(query).options;
  return pageMetadata({
    locale,
    title: t("pageTitle", { agreement }),
    description: t("description", { agreement, date: formatDate(locale, data.asOf, "long") }),
    address: (other) => pages.report(other, slug, { ...perspective, since }),
    picture: linkPicture(locale, { ...answer, asOf: data.asOf }, { title: agreement, slug }),
  });
}

/** One agreement as of one day, laid out for paper. */
export default async function ReportRoute({ params, searchParams }: Props) {
  const [{ locale, slug }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const { perspective, problems } = readPerspective(query);
  const { options, problems: wrong } = readReportOptions(query);
  const { answer, report } = await reportFor(locale, slug, perspective, options);
  const words = translator(locale, "problems");
  const agreement = answer.data;
  return (
    <Frame
      locale={locale}
      nav={null}
      here={(other, parameters) => pages.report(other, slug, parameters)}
      query={{ ...perspective, since: options.since, paper: options.paper === "a4" ? null : options.paper }}
      answer={answer}
      problems={problems}
    >
      {agreement && report ? (
        <ReportPage
          document={report.document}
          paper={options.paper}
          faces={`${serifOnPaper.variable} ${sansOnPaper.variable}`}
          nonce={nonceIn(await headers())}
          charts={reportCharts({ locale, agreement, perspective })}
          tools={
            <>
              <ReportTools
                locale={locale}
                slug={slug}
                perspective={perspective}
                since={report.since}
                asked={options}
                hasPdf={browserPath() !== null}
                problems={[
                  ...wrong.map(({ path, code, value }) =>
                    words(code, { path, value: value.replace(/\p{Cc}/gu, "\uFFFD") }),
                  ),
                  ...(options.since !== null && options.since > agreement.asOf
                    ? [
                        translator(locale, "report")("options.sinceLater", {
                          since: formatDate(locale, options.since, "long"),
                        }),
                      ]
                    : []),
                ]}
              />
              <CiteThis locale={locale} citations={report.citations} />
            </>
          }
        />
      ) : agreement ? (
        <NotSigned locale={locale} agreement={agreement} perspective={perspective} />
      ) : (
        <NotFoundText locale={locale} />
      )}
    </Frame>
  );
}
