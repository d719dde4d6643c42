import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";

type Props = { locale: Locale; revision: { id: number; reason: string | null } | null };

/** On an editing page: that a proposal is being worded anew there, and why it was sent back. */
export function RevisionNotice({ locale, revision }: Props) {
  if (!revision) return null;
  const t = translator(locale, "review");
  return (
    <Notice tone="amber" title={t("revising.title", { id: revision.id })}>
      {revision.reason ? <p className="whitespace-pre-line">{t("sentBackFor", { reason: revision.reason })}</p> : null}
      <p>
        {t("revising.body")} <a href={editPages.proposal(locale, revision.id)}>{t("revising.back")}</a>
      </p>
    </Notice>
  );
}
