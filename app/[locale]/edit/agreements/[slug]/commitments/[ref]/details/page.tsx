import type { Metadata } from "next";
import { editCommitmentAction } from "@/app/[locale]/edit/agreements/[slug]/commitments/[ref]/part-actions";
import { PartPage } from "@/app/[locale]/edit/agreements/[slug]/commitments/[ref]/part-page";
import { commitmentFields } from "@/components/editing/fields/commitment-fields";
import { RecordForm } from "@/components/editing/record-form";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editorMetadata } from "@/lib/web/editor-metadata";

type Props = PageProps<"/[locale]/edit/agreements/[slug]/commitments/[ref]/details">;
const title = (locale: Locale) => translator(locale, "forms")("commitment.editTitle");

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, ref } = await params;
  return isLocale(locale) ? editorMetadata(locale, `${ref} · ${title(locale)}`) : {};
}

/** Editing what a commitment says. */
export default function CommitmentDetailsPage({ params, searchParams }: Props) {
  return (
    <PartPage params={params} searchParams={searchParams} part="details" title={title}>
      {({ locale, record, agreement, commitment, shell, hidden }) => (
        <RecordForm
          action={editCommitmentAction}
          shell={shell}
          hidden={hidden}
          fields={commitmentFields({
            locale,
            agreement,
            commitment: record.commitments.find(({ ref }) => ref === commitment.ref) ?? null,
          })}
          submit={translator(locale, "forms")("commitment.save")}
          compares
        />
      )}
    </PartPage>
  );
}
