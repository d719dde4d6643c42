import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { suggestAction } from "@/app/[locale]/agreements/[slug]/commitments/[ref]/suggest/actions";
import { Frame } from "@/app/[locale]/frame";
import { shellWords } from "@/components/editing/shell-words";
import { SuggestForm } from "@/components/editing/suggest-form";
import { NotFoundText } from "@/components/site/not-found-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { isLocale } from "@/lib/i18n/locales";
import { plainWords, translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";
import { commitmentAnswer } from "@/lib/queries/commitment";
import { receipt } from "@/lib/schema/commands/decide-suggestion";
import { sendsMail } from "@/lib/web/account-mail";
import { absentMetadata, pageMetadata } from "@/lib/web/page-metadata";

type Props = PageProps<"/[locale]/agreements/[slug]/commitments/[ref]/suggest">;
const NOW = { asOf: null, knownOn: null };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, ref } = await params;
  if (!isLocale(locale)) return {};
  const { data, beforeRecord } = await commitmentAnswer(slug, ref, NOW);
  if (!data) return absentMetadata(locale, beforeRecord);
  const t = translator(locale, "suggestions");
  return {
    ...pageMetadata({
      locale,
      title: `${t("title")} · ${data.commitment.ref} ${data.commitment.title[locale]}`,
      description: t("description"),
      address: (other) => pages.suggest(other, slug, ref),
    }),
    robots: { index: false },
  };
}

/** Where a reader proposes a source for one commitment, and is told that it arrived. */
export default async function SuggestPage({ params, searchParams }: Props) {
  const [{ locale, slug, ref }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const answer = await commitmentAnswer(slug, ref, NOW);
  const t = translator(locale, "suggestions");
  const { data } = answer;
  const sent = receipt.safeParse(query.sent).data;
  const decided = data?.commitment.suggestions.find((one) => one.receipt === sent);
  const commitmentPage = pages.commitment(locale, slug, ref);
  return (
    <Frame locale={locale} nav={null} here={(other) => pages.suggest(other, slug, ref)} query={{}} answer={null}>
      {data ? (
        <>
          <div className="pt-8 lg:pt-10">
            <Breadcrumbs
              label={translator(locale, "site")("crumbs")}
              crumbs={[
                { label: data.agreement.title[locale], href: pages.agreement(locale, slug) },
                { label: `${ref} · ${data.commitment.title[locale]}`, href: commitmentPage },
              ]}
            />
          </div>
          <div className="edit-narrow">
            <h1>{t("title")}</h1>
            <p className="lead">{`${ref} · ${data.commitment.title[locale]}`}</p>
            {sent ? (
              <Notice tone="leaf" role="status" title={t("sent.title")}>
                <p>{t("sent.body", { receipt: sent })}</p>
                {decided ? <p>{t("sent.decided", { outcome: t(`readers.${decided.outcome}`) })}</p> : null}
                <p>
                  <a href={commitmentPage}>{t("sent.back")}</a>
                  {" · "}
                  <a href={pages.suggest(locale, slug, ref)}>{t("sent.another")}</a>
                </p>
              </Notice>
            ) : (
              <>
                <p>{t("intro")}</p>
                <p className="quiet small">{t("noAddress")}</p>
                <SuggestForm
                  action={suggestAction}
                  shell={{ ...shellWords(locale), once: "" }} // the page is one for all readers, and kept
                  hidden={{ locale, agreement: slug, commitment: ref }}
                  words={plainWords(locale, "suggestions").form}
                  asksEmail={sendsMail()}
                />
              </>
            )}
          </div>
        </>
      ) : (
        <NotFoundText locale={locale} />
      )}
    </Frame>
  );
}
