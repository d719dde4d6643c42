import { type Preview, previewBar } from "@/lib/domain/link-picture";
import type { Tone } from "@/lib/domain/tone";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const COLOUR: Record<Tone, string> = {
  ink: "#191713",
  navy: "#1d4e79",
  seal: "#b3261e",
  leaf: "#2c6e49",
  amber: "#9a6200",
  hatch: "#857f74",
  muted: "#67625a",
};
const STANDS_ALONE = new Set<Preview["counts"]>(["due-today", "met-on-the-day", "unsigned"]);

/** The letters that the picture's typeface has; a text with others is left out, or its picture would fetch them from elsewhere. */
export function drawable(text: string | null): string | null {
  if (text === null || !/^[\u0020-\u007e\u00a1-\u00ff–—‘’“”…]*$/u.test(text)) return null;
  return text.length > 90 ? `${text.slice(0, 88)}…` : text;
}

type Props = { locale: Locale; preview: Preview; site: string };

/** A link's picture, 1200 by 630: one number and what it counts, on the day shown. */
export function LinkPicture({ locale, preview, site }: Props) {
  const t = translator(locale, "linkPicture");
  const { number, counts, tone, asOf, dueOn, parties, ref, totals } = preview;
  const words = t(counts, { n: number });
  const [title, name] = locale === "en" ? [drawable(preview.title), drawable(preview.name)] : [null, null];
  const day = (on: string) => (locale === "en" ? formatDate(locale, on, "long") : on);
  const { delivered } = { delivered: totals.byDelivery.delivered };
  const codes = drawable(parties.slice(0, 12).join(" · "));
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        width: "100%",
        height: "100%",
        background: "#fbfaf6",
        color: "#191713",
        padding: "52px 72px 56px",
        borderTop: "14px solid #191713",
        fontFamily: "Source Serif 4",
      }}
    >
      <div style={{ display: "flex", justifyContent: "space-between", fontSize: 32, color: "#67625a" }}>
        <span>{title ?? codes ?? ""}</span>
        <span>{t("asOf", { date: day(asOf) })}</span>
      </div>
      <div style={{ display: "flex", alignItems: "flex-end", marginTop: 34, color: COLOUR[tone] }}>
        {STANDS_ALONE.has(counts) ? (
          <span style={{ fontSize: 150, fontWeight: 600, lineHeight: 1.35 }}>{words}</span>
        ) : (
          <>
            <span style={{ fontSize: 260, fontWeight: 600, lineHeight: 0.9, letterSpacing: -6 }}>{number}</span>
            <span style={{ fontSize: 60, marginLeft: 28, marginBottom: 18, color: "#67625a" }}>{words}</span>
          </>
        )}
      </div>
      <div style={{ display: "flex", marginTop: 30, fontSize: 44, fontWeight: 600 }}>
        {[ref, name].filter(Boolean).join(" · ")}
      </div>
      <div style={{ display: "flex", marginTop: 6, fontSize: 34, color: "#67625a" }}>
        {dueOn ? t("due", { date: day(dueOn) }) : " "}
      </div>
      <div style={{ display: "flex", marginTop: "auto", height: 22, width: "100%" }}>
        {previewBar(totals).map((part) => (
          <span
            key={`${part.tone} ${part.disputed}`}
            style={{
              flexGrow: part.count,
              marginRight: 4,
              height: 22,
              border: `3px solid ${COLOUR[part.tone]}`,
              background:
                part.disputed || part.tone === "hatch" || part.tone === "muted" ? "transparent" : COLOUR[part.tone],
            }}
          />
        ))}
      </div>
      <div style={{ display: "flex", justifyContent: "space-between", marginTop: 18, fontSize: 30 }}>
        <span>{t("delivered", { delivered, total: totals.commitments })}</span>
        <span style={{ color: "#67625a" }}>{drawable(site) ?? ""}</span>
      </div>
    </div>
  );
}
