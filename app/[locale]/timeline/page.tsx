import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Frame } from "@/app/[locale]/frame";
import { ListPages } from "@/components/site/list-pages";
import { PageProblem } from "@/components/site/page-problem";
import { AgreementChoice } from "@/components/timeline/agreement-choice";
import { AgreementTimeline } from "@/components/timeline/agreement-timeline";
import { RangeLinks } from "@/components/timeline/range-links";
import { TimelineKey } from "@/components/timeline/timeline-key";
import { DateField } from "@/components/ui/form-fields";
import { Notice } from "@/components/ui/notice";
import { agreementPages } from "@/lib/domain/agreement-pages";
import { timelineOf } from "@/lib/domain/timeline";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";
import { agreementsAnswer } from "@/lib/queries/agreements";
import { readDayRange } from "@/lib/schema/day-range";
import { readPage } from "@/lib/schema/page-number";
import { readPerspective } from "@/lib/schema/perspective";
import { valuesOf } from "@/lib/schema/search-params";
import { borrowedPicture } from "@/lib/web/link-picture-address";
import { pageMetadata } from "@/lib/web/page-metadata";

type Props = PageProps<"/[locale]/timeline">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) return {};
  const t = translator(locale, "timeline");
  const { perspective } = readPerspective(query);
  const { range } = readDayRange(query);
  const asked = valuesOf(query, "agreement")[0];
  const known = await agreementsAnswer(perspective);
  const agreement = known.data.find(({ slug }) => slug === asked)?.slug;
  return pageMetadata({
    locale,
    title: t("title"),
    description: t("lead"),
    address: (other) => pages.timeline(other, { agreement, ...range, ...perspective }),
    picture: await borrowedPicture(locale, perspective, agreement),
  });
}

/** The lives of every agreement signed by the day, or of one, over one range of days. */
export default async function TimelinePage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const t = translator(locale, "timeline");
  const { perspective, problems } = readPerspective(query);
  const asked = readDayRange(query);
  const answer = await agreementsAnswer(perspective);
  const slug = valuesOf(query, "agreement")[0] ?? null;
  const chosen = answer.data.find((view) => view.slug === slug) ?? null;
  const parts = agreementPages(chosen ? [chosen] : answer.data);
  const paging = readPage(query, parts.length);
  const { page } = paging;
  const views = parts[page - 1] ?? [];
  const whole = timelineOf(views, answer.asOf);
  const from = asked.range.from ?? whole.from;
  const to = asked.range.to ?? whole.to;
  // An open end may lie on the wrong side of the one asked for: then that day alone is shown.
  const range = from <= to ? { from, to } : { from: asked.range.from ?? to, to: asked.range.to ?? from };
  return (
    <Frame
      locale={locale}
      nav="timeline"
      here={pages.timeline}
      query={{ agreement: chosen?.slug, ...asked.range, ...perspective }}
      answer={answer}
      problems={problems}
    >
      <header className="pt-10 sm:pt-14">
        <h1>{t("title")}</h1>
        <p className="lead mt-3">{t("lead")}</p>
      </header>
      {answer.data.length === 0 ? (
        <p className="section">{t("none")}</p>
      ) : (
        <>
          <AgreementChoice
            action={pages.timeline(locale)}
            label={t("choose")}
            all={t("all")}
            submit={t("show")}
            options={answer.data.map((view) => ({ value: view.slug, label: view.title[locale] }))}
            chosen={chosen?.slug ?? ""}
            keep={perspective}
          >
            <DateField name="from" label={t("from")} defaultValue={range.from} />
            <DateField name="to" label={t("to")} defaultValue={range.to} />
          </AgreementChoice>
          <div className="mt-4 grid gap-3">
            <PageProblem locale={locale} {...paging} pages={parts.length} />
            {slug && !chosen ? (
              <Notice tone="amber">{t("unknownAgreement", { slug: slug.slice(0, 80) })}</Notice>
            ) : null}
            {asked.problems.map(({ path, code, value }) => (
              <Notice key={path} tone="seal">
                {code === "ends-before-it-begins"
                  ? t("wrongOrder")
                  : t("wrongDate", { code: code.replaceAll("-", "_"), value })}
              </Notice>
            ))}
          </div>
          <RangeLinks
            locale={locale}
            agreement={chosen?.slug ?? null}
            day={answer.asOf}
            range={asked.range}
            perspective={perspective}
          />
          <TimelineKey locale={locale} />
          {views.map((view) => (
            <section key={view.slug} className="mt-10" aria-labelledby={`life-${view.slug}`}>
              <h2 id={`life-${view.slug}`} className="mb-3">
                <a
                  href={pages.agreement(locale, view.slug, perspective)}
                  className="text-ink no-underline hover:underline"
                >
                  {view.title[locale]}
                </a>
              </h2>
              <AgreementTimeline
                locale={locale}
                view={view}
                day={answer.asOf}
                perspective={perspective}
                range={range}
              />
            </section>
          ))}
          <ListPages
            locale={locale}
            page={page}
            pages={parts.length}
            href={(number) =>
              pages.timeline(locale, { ...asked.range, page: number > 1 ? number : null, ...perspective })
            }
          />
        </>
      )}
    </Frame>
  );
}
