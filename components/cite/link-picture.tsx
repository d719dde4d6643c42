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
const STANDS_ALONE = new Set<Preview["counts"]>(["due-today", "met-on-the-day", "unsigned"]);

/** The letters that the picture's typeface has; a text with others is left out, or its picture would fetch them from elsewhere. */
export function drawable(text: string | null): string | null {
  if (text === null || !/^[\u0020-\u007e\u00a1-\u00ff–—‘’“”…]*$/u.test(text)) return null;
  return text.length > 90 ? `${text.slice(0, 88)}…` : text;
}

/** A line keeps its height however much stands in the picture. */
const LINE = { display: "flex", flexShrink: 0 } as const;

/** Of the site's languages the one whose letters the typeface has; beside the picture stand words in the reader's own. */
export const PICTURE_LANGUAGE: Locale = "en";

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

type Props = { preview: Preview; site: string };

/** A link's picture, 1200 by 630: one number and what it counts, on the day shown. */
export function LinkPicture({ preview, site }: Props) {
  const t = translator(PICTURE_LANGUAGE, "linkPicture");
  const { number, counts, tone, asOf, dueOn, parties, ref, totals } = preview;
  const words = t(counts, { n: number });
  const [title, name] = [drawable(preview.title), drawable(preview.name)];
  const day = (on: string) => formatDate(PICTURE_LANGUAGE, on, "long");
  // The bar is of several commitments; one alone is all there in words.
  const bar = preview.kind === "commitment" ? [] : previewBar(totals);
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
        padding: "40px 72px 44px",
        borderTop: "14px solid #191713",
        fontFamily: "Source Serif 4",
      }}
    >
      <div style={{ ...LINE, fontSize: 34, color: "#67625a" }}>{title ?? codes ?? " "}</div>
      <div style={{ ...LINE, alignItems: "flex-end", marginTop: 16, color: COLOUR[tone] }}>
        {STANDS_ALONE.has(counts) ? (
          <span style={{ fontSize: 130, fontWeight: 600, lineHeight: 1.3 }}>{words}</span>
        ) : (
          <>
            <span style={{ fontSize: 210, fontWeight: 600, lineHeight: 1, letterSpacing: -5 }}>{number}</span>
            <span style={{ fontSize: 56, lineHeight: 1, marginLeft: 26, marginBottom: 33, color: "#67625a" }}>
              {words}
            </span>
          </>
        )}
      </div>
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
      <div style={{ ...LINE, justifyContent: "space-between", marginTop: 14, fontSize: 28, color: "#67625a" }}>
        <span>
          {[
            bar.length > 0 ? t("delivered", { delivered: totals.byDelivery.delivered, total: totals.commitments }) : "",
            t("asOf", { date: day(asOf) }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
        <span>{drawable(site) ?? ""}</span>
      </div>
    </div>
  );
}
