import { CHANGE_KINDS, type ChangesBetween } from "@/lib/domain/change";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Kinds that readers know by one word; shares of one party are assessments too. */
const TOGETHER = { "assessed-party": "assessed" } as const;

/** How many changes of each kind there are, of those there are any of. */
export function KindCounts({ locale, counts }: { locale: Locale; counts: ChangesBetween["counts"] }) {
  const t = translator(locale, "changes");
  const kinds = CHANGE_KINDS.filter((kind) => !Object.hasOwn(TOGETHER, kind));
  const total = (kind: (typeof kinds)[number]) =>
    CHANGE_KINDS.reduce(
      (sum, one) => (one === kind || TOGETHER[one as keyof typeof TOGETHER] === kind ? sum + counts[one] : sum),
      0,
    );
  const shown = kinds.filter((kind) => total(kind) > 0);
  if (shown.length === 0) return null;
  return (
    <dl className="kind-counts" aria-label={t("kinds")}>
      {shown.map((kind) => (
        <div key={kind}>
          <dt>{t(`kind.${kind}`)}</dt>
          <dd>{total(kind)}</dd>
        </div>
      ))}
    </dl>
  );
}
