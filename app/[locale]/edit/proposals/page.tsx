import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditFrame } from "@/app/[locale]/edit/edit-frame";
import { AgreementChoice } from "@/components/review/agreement-choice";
import { ProposalList } from "@/components/review/proposal-list";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";
import { agreementsAnswer } from "@/lib/queries/agreements";
import { proposalLists } from "@/lib/queries/proposals";
import { requireActor } from "@/lib/web/actor";
import { editorMetadata } from "@/lib/web/editor-metadata";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? editorMetadata(locale, translator(locale, "review")("title")) : {};
}

/** Every proposal that waits, those sent back, and the last ones decided. */
export default async function ProposalsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await requireActor(locale, editPages.proposals(locale));
  const { data: agreements } = await agreementsAnswer({ asOf: null, knownOn: null });
  const asked = (await searchParams).agreement;
  const chosen = agreements.find(({ slug }) => slug === asked)?.slug ?? null;
  const { waiting, returned, returnedOthers, decided, open } = await proposalLists(actor, chosen);
  const t = translator(locale, "review");
  const list = { locale, agreements, viewer: actor.id };
  const crumbs = [{ label: translator(locale, "editing")("desk.title"), href: editPages.desk(locale) }];
  const here = (other: typeof locale) => editPages.proposals(other, { agreement: chosen });
  return (
    <EditFrame locale={locale} actor={actor} here={here} crumbs={crumbs}>
      <h1>{t("title")}</h1>
      <p className="lead mt-3">{t("intro")}</p>
      <AgreementChoice
        action={editPages.proposals(locale)}
        words={{ label: t("agreement"), submit: t("show") }}
        chosen={chosen ?? ""}
        options={[
          { value: "", label: t("everyAgreement", { n: Object.values(open).reduce((sum, n) => sum + n, 0) }) },
          ...agreements.map(({ slug, title }) => ({
            value: slug,
            label: t("oneAgreement", { title: title[locale], n: open[slug] ?? 0 }),
          })),
        ]}
      />
      <ProposalList {...list} title={t("waiting", { n: waiting.length })} none={t("waitingNone")} proposals={waiting} />
      <ProposalList
        {...list}
        title={t("returned", { n: returned.length })}
        none={t("returnedNone")}
        proposals={returned}
      />
      {returnedOthers.length > 0 ? (
        <ProposalList
          {...list}
          title={t("returnedOthers", { n: returnedOthers.length })}
          none=""
          proposals={returnedOthers}
        />
      ) : null}
      <ProposalList {...list} title={t("decided")} none={t("decidedNone")} proposals={decided} />
    </EditFrame>
  );
}
