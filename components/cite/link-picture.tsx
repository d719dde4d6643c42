import { type Preview, previewBar } from "@/lib/domain/link-picture";
import { type Texture, TILES } from "@/lib/domain/texture";
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

/** The most letters of a text, so that it keeps to two lines. */
const LONGEST: Record<Locale, number> = { en: 88, ja: 48 };

/** A text as the picture can draw it; null where a letter of it is in none of the typefaces, or there is no text. */
export function drawable(locale: Locale, text: string | null, has: (text: string) => boolean): string | null {
  if (text === null || !has(text)) return null;
  const letters = [...text];
  return letters.length > LONGEST[locale] + 2 ? `${letters.slice(0, LONGEST[locale]).join("")}…` : text;
}

/** A line keeps its height however much stands in the picture. */
const LINE = { display: "flex", flexShrink: 0 } as const;

/** How much larger a tile is here than in a chart: the picture is mostly shown at half its size. */
const ENLARGED = 2;

/** The marks of a chart, as a tile that the picture's drawing can repeat. */
function filled(texture: Texture | "solid", colour: string) {
  if (texture === "solid") return { backgroundColor: colour };
  const { size, width, path } = TILES[texture];
  const side = size * ENLARGED;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${size} ${size}"><path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/></svg>`;
  return {
    backgroundImage: `url(data:image/svg+xml;base64,${btoa(svg)})`,
    backgroundSize: `${side}px ${side}px`,
    backgroundRepeat: "repeat",
  };
}

/** The number and what it counts, in the word order of the language, on one baseline. */
function countOf(locale: Locale, { number, counts, tone }: Preview) {
  const look = {
    n: (text: React.ReactNode) => (
      <span style={{ fontSize: 210, fontWeight: 600, lineHeight: 1, letterSpacing: -5, color: COLOUR[tone] }}>
        {text}
      </span>
    ),
    u: (text: React.ReactNode) => (
      <span style={{ fontSize: 56, lineHeight: 1, marginBottom: UNIT_RISE[locale], color: COLOUR.muted }}>{text}</span>
    ),
    w: (text: React.ReactNode) => (
      <span style={{ fontSize: 130, fontWeight: 600, lineHeight: 1.3, color: COLOUR[tone] }}>{text}</span>
    ),
  };
  const drawn =
    counts === "commitments" || counts === "unsigned"
      ? translator(locale, "linkPicture").rich(`count.${counts}`, { days: number, ...look })
      : translator(locale, "commitment").rich(`count.${counts}`, { days: number, ...look });
  return [drawn].flat().filter((part) => typeof part !== "string");
}
/** From the foot of the number's line to that of its unit, so that both stand on one baseline. */
const UNIT_RISE: Record<Locale, number> = { en: 23, ja: 23 };

type Props = {
  locale: Locale;
  preview: Preview;
  site: string;
  /** Whether the typefaces have all letters of a text. */
  has: (text: string) => boolean;
};

/** A link's picture, 1200 by 630: one number and what it counts, on the day shown. */
export function linkPictureOf({ locale, preview, site, has }: Props) {
  const t = translator(locale, "linkPicture");
  const { asOf, dueOn, parties, ref, totals } = preview;
  const [title, name] = [preview.title, preview.name].map((text) => drawable(locale, text?.[locale] ?? null, has));
  const day = (on: string) => formatDate(locale, on, "long");
  // The bar is of several commitments; one alone is all there in words.
  const bar = preview.kind === "commitment" ? [] : previewBar(totals);
  const codes = drawable(locale, parties.slice(0, 12).join(" · "), has);
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        width: "100%",
        height: "100%",
        background: "#fbfaf6",
        color: "#191713",
        padding: "40px 72px 44px",
        borderTop: "14px solid #191713",
        fontFamily: "Source Serif 4",
      }}
    >
      <div style={{ ...LINE, fontSize: 34, color: "#67625a" }}>{title ?? codes ?? " "}</div>
      <div style={{ ...LINE, alignItems: "flex-end", marginTop: 16, gap: 26 }}>{countOf(locale, preview)}</div>
      <div style={{ ...LINE, marginTop: 14, fontSize: 40, fontWeight: 600, lineHeight: 1.2 }}>
        {[ref, name].filter(Boolean).join(" · ")}
      </div>
      <div style={{ ...LINE, marginTop: 4, fontSize: 34, color: "#67625a" }}>
        {dueOn ? t("due", { date: day(dueOn) }) : " "}
      </div>
      <div style={{ ...LINE, marginTop: "auto", height: 20, width: "100%" }}>
        {bar.map((part) => (
          <span
            key={part.key}
            style={{
              flexGrow: part.count,
              marginRight: 4,
              height: 20,
              border: `3px solid ${COLOUR[part.tone]}`,
              ...filled(part.texture, COLOUR[part.tone]),
            }}
          />
        ))}
      </div>
      <div
        style={{
          ...LINE,
          justifyContent: "space-between",
          marginTop: 14,
          fontSize: 28,
          lineHeight: 1.4,
          color: "#67625a",
        }}
      >
        <span>
          {[
            bar.length > 0 ? t("delivered", { delivered: totals.byDelivery.delivered, total: totals.commitments }) : "",
            t("asOf", { date: day(asOf) }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
        <span>{drawable(locale, site, has) ?? ""}</span>
      </div>
    </div>
  );
}
