import type { CommitmentRow } from "@/lib/domain/filter-terms";
import type { CommitmentView, Perspective } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

type Props = CommitmentRow & { locale: Locale; perspective: Perspective };

/** To the commitments before and after this one in the agreement. */
export function MoveOn({ locale, agreement, commitment, perspective }: Props) {
  const t = translator(locale, "commitment");
  if (agreement.commitments.length < 2) return null;
  const at = agreement.commitments.findIndex((one) => one.ref === commitment.ref);
  const link = (other: CommitmentView | undefined, label: string, rel: "prev" | "next") =>
    other ? (
      <p className={rel === "next" ? "sm:text-right" : undefined}>
        <span className="quiet small block">{label}</span>
        <a href={pages.commitment(locale, agreement.slug, other.ref, perspective)} rel={rel}>
          {other.ref} · {other.title[locale]}
        </a>
      </p>
    ) : (
      <span />
    );
  return (
    <nav aria-label={t("move.label")} className="no-print section grid gap-4 border-t border-rule pt-5 sm:grid-cols-2">
      {link(agreement.commitments[at - 1], t("move.previous"), "prev")}
      {link(agreement.commitments[at + 1], t("move.next"), "next")}
    </nav>
  );
}
