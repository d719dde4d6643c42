import type { Tone } from "@/lib/domain/tone";

/** What a badge says: whose it is, how it stands, and on which day. */
export type Badge = { lang: string; label: string; value: string; day: string; tone: Tone };

/** White text on each has a contrast of at least 4.5 to 1. */
const FILL: Record<Tone, string> = {
  ink: "#191713",
  navy: "#1d4e79",
  seal: "#b3261e",
  leaf: "#2c6e49",
  amber: "#8a5800",
  hatch: "#67625a",
  muted: "#67625a",
};
const MOST_CHARACTERS = 60;
const HEIGHT = 22;
const PADDING = 8;

/** No control characters, halves of characters or anything else that XML forbids; one line, cut where it is long. */
function oneLine(text: string): string {
  const clean = text
    .replace(/[\p{Cs}\ufffe\uffff]/gu, "")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  const characters = [...clean];
  return characters.length > MOST_CHARACTERS ? `${characters.slice(0, MOST_CHARACTERS - 1).join("")}…` : clean;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

/** About the width of the text at 12 pixels; the picture then sets it to exactly this width. */
function widthOf(text: string): number {
  const widths = [...text].map((character) => {
    if ((character.codePointAt(0) ?? 0) > 0x2e7f) return 12;
    if (/[iljtfrI.,:;'|!· ]/.test(character)) return 4.2;
    return /[A-Zmw0-9%@—]/.test(character) ? 8 : 6.7;
  });
  return Math.ceil(widths.reduce((sum, width) => sum + width, 0));
}

/** A picture of one line that says how something stands. Needs no script and no font of its own. */
export function badgeSvg({ lang, label, value, day, tone }: Badge): string {
  const [left, right] = [oneLine(label), oneLine(value)];
  const [leftText, rightText] = [widthOf(left), widthOf(right)];
  const leftWidth = leftText + 2 * PADDING;
  const width = leftWidth + rightText + 2 * PADDING;
  const title = escaped(`${left}: ${right} (${oneLine(day)})`);
  const text = (words: string, x: number, length: number, fill: string) =>
    `<text x="${x}" y="15" textLength="${length}" lengthAdjust="spacingAndGlyphs" fill="${fill}">${escaped(words)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}"`,
    ` role="img" aria-label="${title}" xml:lang="${escaped(lang)}"><title>${title}</title>`,
    `<path fill="#fbfaf6" d="M0 0h${width}v${HEIGHT}H0z"/><path fill="${FILL[tone]}" d="M${leftWidth} 0h${width - leftWidth}v${HEIGHT}H${leftWidth}z"/>`,
    `<path fill="none" stroke="#67625a" d="M.5.5h${width - 1}v${HEIGHT - 1}H.5z"/>`,
    `<g font-family="system-ui, sans-serif" font-size="12">`,
    text(left, PADDING, leftText, "#191713"),
    text(right, leftWidth + PADDING, rightText, "#ffffff"),
    "</g></svg>\n",
  ].join("");
}
