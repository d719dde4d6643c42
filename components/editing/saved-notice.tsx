import { Notice } from "@/components/ui/notice";
import type { ChangeWords } from "@/lib/domain/form-state";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** After saving: what changed, in words, and the way to what readers see. */
export function SavedNotice({
  locale,
  changes,
  href,
}: {
  locale: Locale;
  changes: readonly ChangeWords[];
  href: string;
}) {
  const t = translator(locale, "editing");
  if (changes.length === 0) return null;
  return (
    <Notice tone="leaf" role="status" title={t("saved.title")}>
      {changes.flatMap((change) => change.lines.map((line) => <p key={`${change.id}-${line}`}>{line}</p>))}
      <p>
        {t("saved.at")} <a href={href}>{t("saved.see")}</a>
      </p>
    </Notice>
  );
}
