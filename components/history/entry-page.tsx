import { FieldTable } from "@/components/history/field-table";
import { EntryWords, refOf, saysWhy } from "@/components/history/story-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Facts } from "@/components/ui/facts";
import type { AuditEntry } from "@/lib/domain/record";
import type { StoryEntry } from "@/lib/domain/story";
import { zonesOf } from "@/lib/domain/today";
import type { AgreementView, Perspective } from "@/lib/domain/view";
import { instantIn } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { partyName } from "@/lib/i18n/party-words";
import { actorWords, fieldWords } from "@/lib/i18n/record-words";
import { translator } from "@/lib/i18n/translator";
import { api, pages } from "@/lib/paths";

type Props = {
  locale: Locale;
  agreement: AgreementView;
  entry: AuditEntry;
  story: StoryEntry<AuditEntry> | null;
  last: number;
  perspective: Perspective;
  /** The whole address of this page, without a chosen day. */
  citedAs: string;
};

/** One entry: what it says, before and after field by field, and how it is sealed. */
export function EntryPage({ locale, agreement, entry, story, last, perspective, citedAs }: Props) {
  const t = translator(locale, "record");
  const zone = zonesOf(agreement)[0] ?? "UTC";
  const { slug } = agreement;
  const ref = refOf(entry);
  const commitment = agreement.commitments.find((one) => one.ref === ref);
  const page = commitment ? pages.commitment(locale, slug, commitment.ref, perspective) : null;
  const context = { zone, partyName: (code: string) => partyName(locale, agreement, code) };
  const facts = [
    { term: t("facts.what"), value: actionWords(locale, entry.action) },
    { term: t("facts.who"), value: actorWords(locale, entry.actor) },
    entry.approvedBy ? { term: t("facts.approvedBy"), value: entry.approvedBy } : null,
    {
      term: t("facts.when"),
      value: <time dateTime={entry.recordedAt}>{instantIn(locale, entry.recordedAt, zone)}</time>,
    },
    {
      term: t("facts.agreement"),
      value: <a href={pages.agreement(locale, slug, perspective)}>{agreement.title[locale]}</a>,
    },
    commitment && page
      ? {
          term: t("facts.commitment"),
          value: <a href={page}>{`${commitment.ref} · ${commitment.title[locale]}`}</a>,
        }
      : null,
    { term: t("facts.subject"), value: t(`subject.${entry.subjectKind}`, { id: entry.subjectId }) },
    entry.reason && !saysWhy(entry) ? { term: t("facts.reason"), value: entry.reason } : null,
  ];
  return (
    <div className="pt-8 pb-16 lg:pt-10">
      <Breadcrumbs
        label={translator(locale, "site")("crumbs")}
        crumbs={[
          { label: agreement.title[locale], href: pages.agreement(locale, slug, perspective) },
          ...(commitment && page ? [{ label: `${commitment.ref} · ${commitment.title[locale]}`, href: page }] : []),
        ]}
      />
      <h1 className="mt-6">{t("title", { id: entry.id })}</h1>
      <div className="measure mt-4">
        {story ? (
          <EntryWords locale={locale} agreement={agreement} perspective={perspective} told={story} />
        ) : (
          <p>{t("fields.version")}</p>
        )}
      </div>
      <div className="mt-6 max-w-4xl">
        <Facts facts={facts} />
      </div>
      <section className="section" aria-labelledby="fields">
        <h2 id="fields">{t(entry.before === null ? "fields.new" : "fields.title")}</h2>
        <FieldTable
          locale={locale}
          fields={fieldWords(locale, entry.subjectKind, entry, context)}
          isNew={entry.before === null}
        />
      </section>
      <section className="section" aria-labelledby="seal">
        <h2 id="seal">{t("chain.title")}</h2>
        <p className="section-note">{t("chain.note")}</p>
        <div className="mt-4 max-w-4xl">
          <Facts
            facts={[
              { term: t("facts.hash"), value: <code>{entry.hash}</code> },
              { term: t("facts.previous"), value: <code>{entry.previousHash}</code> },
            ]}
          />
        </div>
        <p className="mt-4">{t("cite", { url: citedAs })}</p>
        <p className="no-print mt-2">
          {ref === null ? (
            <a href={api.changes({ agreement: slug, ...perspective })}>{t("jsonChanges")}</a>
          ) : (
            <a href={api.history(slug, ref, perspective)}>{t("json")}</a>
          )}
        </p>
        <p className="no-print mt-4 flex flex-wrap gap-x-6">
          {entry.id > 1 ? (
            <a href={pages.entry(locale, entry.id - 1, perspective)} rel="prev">
              {t("chain.previous", { id: entry.id - 1 })}
            </a>
          ) : null}
          {entry.id < last ? (
            <a href={pages.entry(locale, entry.id + 1, perspective)} rel="next">
              {t("chain.next", { id: entry.id + 1 })}
            </a>
          ) : null}
        </p>
      </section>
    </div>
  );
}

function actionWords(locale: Locale, action: string): string {
  const t = translator(locale, "record");
  return t.has(`action.${action as "assess"}`) ? t(`action.${action as "assess"}`) : t("action.other");
}
