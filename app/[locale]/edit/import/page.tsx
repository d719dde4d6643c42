import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditFrame } from "@/app/[locale]/edit/edit-frame";
import { importTableAction } from "@/app/[locale]/edit/import/actions";
import { ImportForm } from "@/components/editing/import-form";
import { Notice } from "@/components/ui/notice";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { plainWords, translator } from "@/lib/i18n/translator";
import { editPages, feeds, pages } from "@/lib/paths";
import { requireRight } from "@/lib/web/actor";
import { editorMetadata } from "@/lib/web/editor-metadata";
import { largestTable } from "@/lib/web/import-form";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? editorMetadata(locale, translator(locale, "importing")("title")) : {};
}

/** A table of assessments or checks, looked through first and then taken in whole or not at all. */
export default async function ImportPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await requireRight(locale, editPages.import(locale), "assess");
  const t = translator(locale, "importing");
  const editing = translator(locale, "editing");
  const crumbs = [{ label: editing("desk.title"), href: editPages.desk(locale) }];
  return (
    <EditFrame locale={locale} actor={actor} here={(other) => editPages.import(other)} crumbs={crumbs}>
      <h1>{t("title")}</h1>
      <p className="lead mt-4">{t("intro")}</p>
      <Done locale={locale} query={await searchParams} />
      <p className="mt-4">
        {t("form")} <a href={feeds.assessments(locale)}>{t("assessments")}</a>
        {t("and")}
        <a href={feeds.checks(locale)}>{t("checks")}</a>
      </p>
      <p className="quiet mt-2">{t("rules")}</p>
      <div className="edit-form mt-8">
        <ImportForm
          action={importTableAction}
          words={plainWords(locale, "importing").words}
          hidden={{ locale, once: crypto.randomUUID() }}
          largest={largestTable(locale)}
          self={editPages.import(locale)}
        />
      </div>
    </EditFrame>
  );
}

/** After an import: how much was taken in, and where it shows. */
function Done({ locale, query }: { locale: Locale; query: Record<string, string | string[] | undefined> }) {
  const t = translator(locale, "importing");
  const [revision, rows] = [query.saved, query.rows].map((text) =>
    typeof text === "string" && /^\d{1,9}$/.test(text) ? Number(text) : null,
  );
  if (revision == null || rows == null) return null;
  return (
    <div className="mt-6 mb-8">
      <Notice tone="leaf" role="status" title={t("done.title", { n: rows })}>
        <p>
          {t("done.revision", { revision: String(revision) })} <a href={pages.changes(locale)}>{t("done.see")}</a>
        </p>
      </Notice>
    </div>
  );
}
