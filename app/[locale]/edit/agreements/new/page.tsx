import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { createAgreementAction } from "@/app/[locale]/edit/agreements/actions";
import { EditFrame } from "@/app/[locale]/edit/edit-frame";
import { agreementFields } from "@/components/editing/fields/agreement-fields";
import { RecordForm } from "@/components/editing/record-form";
import { shellWords } from "@/components/editing/shell-words";
import { may } from "@/lib/domain/permissions";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";
import { knownCalendars } from "@/lib/queries/known-calendars";
import { requireActor } from "@/lib/web/actor";
import { editorMetadata } from "@/lib/web/editor-metadata";

type Props = PageProps<"/[locale]/edit/agreements/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? editorMetadata(locale, translator(locale, "forms")("agreement.newTitle")) : {};
}

/** Entering a new agreement into the record. */
export default async function NewAgreementPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await requireActor(locale, editPages.newAgreement(locale));
  const t = translator(locale, "forms");
  const editing = translator(locale, "editing");
  const crumbs = [{ label: editing("desk.title"), href: editPages.desk(locale) }];
  return (
    <EditFrame locale={locale} actor={actor} here={editPages.newAgreement} crumbs={crumbs}>
      <h1>{t("agreement.newTitle")}</h1>
      <p className="lead mt-4">{t("agreement.newIntro")}</p>
      <p className="quiet measure mt-2">{editing("page.language")}</p>
      <div className="edit-column">
        {may(actor.role, "create-agreement") ? (
          <RecordForm
            action={createAgreementAction}
            shell={shellWords(locale)}
            hidden={{ locale }}
            fields={agreementFields({ locale, agreement: null, calendars: knownCalendars() })}
            submit={t("agreement.add")}
          />
        ) : (
          <p>{t("roleOnly")}</p>
        )}
      </div>
    </EditFrame>
  );
}
