import type { Change } from "@/lib/domain/change";
import type { AgreementView } from "@/lib/domain/view";
import { changeLine } from "@/lib/i18n/change-lines";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; agreement: AgreementView; change: Change };

/** What happened, in one sentence or two; a source is linked. */
export function ChangeLine({ locale, agreement, change }: Props) {
  const line = changeLine(locale, agreement, change);
  if (change.kind !== "evidence") return <>{line}</>;
  return (
    <>
      {line}{" "}
      <a href={change.url} rel="external nofollow">
        {change.publisher}
      </a>
      {change.counting ? null : <span className="quiet"> {translator(locale, "changes")("line.aside")}</span>}
    </>
  );
}
