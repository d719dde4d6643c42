import { LINK_KINDS } from "@/lib/domain/record";
import type { AgreementView, Perspective } from "@/lib/domain/view";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

type Named = Pick<AgreementView, "slug" | "title" | "signing">;
type Props = { locale: Locale; agreement: AgreementView; others: readonly Named[]; perspective: Perspective };

/** Agreements this one is tied to, as far as they are in the record and signed on the day shown. */
export function RelatedAgreements({ locale, agreement, others, perspective }: Props) {
  const links = LINK_KINDS.flatMap((kind) => agreement.links.filter((link) => link.kind === kind)).flatMap((link) => {
    const other = others.find((one) => one.slug === link.to);
    return other ? [{ ...link, other }] : [];
  });
  if (links.length === 0) return null;
  const t = translator(locale, "agreement");
  return (
    <section className="section" aria-labelledby="related">
      <h2 id="related">{t("links.title")}</h2>
      <ul className="ruled mt-4 max-w-4xl">
        {links.map(({ to, kind, note, other }) => (
          <li key={to}>
            <a href={pages.agreement(locale, to, perspective)} className="font-semibold">
              {other.title[locale]}
            </a>
            <span className="quiet">
              {" · "}
              {t(`links.${kind}`)} · {t("links.signedOn", { date: formatDate(locale, other.signing.on, "long") })}
            </span>
            {note ? <span className="quiet small block">{note[locale]}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
