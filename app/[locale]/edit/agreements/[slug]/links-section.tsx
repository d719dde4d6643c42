import { linkAction } from "@/app/[locale]/edit/agreements/actions";
import { linkFields, linkLabel } from "@/components/editing/fields/part-fields";
import { reasonField } from "@/components/editing/fields/text-fields";
import { FormSection } from "@/components/editing/form-section";
import type { ShellWords } from "@/components/editing/form-shell";
import { RecordForm } from "@/components/editing/record-form";
import type { AgreementView } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { agreementsAnswer } from "@/lib/queries/agreements";
import { unlinkPrefix } from "@/lib/web/revision";

type Props = { locale: Locale; agreement: AgreementView; shell: ShellWords };

/** The agreement's links to others: one more, or one taken away. */
export async function LinksSection({ locale, agreement, shell }: Props) {
  const { data } = await agreementsAnswer({ asOf: null, knownOn: null });
  const others = data.filter(({ slug }) => slug !== agreement.slug);
  const t = translator(locale, "forms");
  const hidden = { locale, agreement: agreement.slug, version: String(agreement.version) };
  return (
    <FormSection id="links" title={t("links.title")}>
      {agreement.links.length === 0 ? <p className="quiet mt-2">{t("links.none")}</p> : null}
      {agreement.links.map((link) => {
        const name = linkLabel(locale, link, others);
        return (
          <RecordForm
            key={`${link.to} ${link.kind}`}
            fold={name}
            action={linkAction}
            shell={shell}
            hidden={{ ...hidden, change: "remove", to: link.to, kind: link.kind }}
            prefix={unlinkPrefix(link)}
            fields={[reasonField(locale)]}
            submit={t("links.remove")}
            submitLabel={t("links.removeOf", { title: name })}
          />
        );
      })}
      {others.length > 0 ? (
        <RecordForm
          fold={t("links.add")}
          action={linkAction}
          shell={shell}
          hidden={{ ...hidden, change: "add" }}
          prefix="link-"
          fields={linkFields(locale, others)}
          submit={t("links.save")}
        />
      ) : null}
    </FormSection>
  );
}
