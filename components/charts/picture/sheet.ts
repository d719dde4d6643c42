import type { Paint } from "@/components/charts/paints";
import { type Piece, paragraph, stacked, WIDTH } from "@/components/charts/picture/pieces";
import { COLOURS, escaped, patterns, rect, SANS } from "@/components/charts/picture/svg";

/** What a picture says besides its chart: it must be understood wherever it is taken. */
export type Caption = {
  language: string;
  title: string;
  /** Of which agreements, and how many of their commitments. */
  subject: string;
  /** Which day is shown. */
  day: string;
  finding: string;
  /** Whose record, and where it can be looked up. */
  source: string;
  address: string;
};

const MARGIN = 32;
const FULL = WIDTH + 2 * MARGIN;

/** The whole picture: title, day, finding, chart, source and address, on paper-coloured ground. `prefix` names its textures. */
export function sheet(prefix: string, caption: Caption, chart: readonly Piece[], paints: readonly Paint[]): string {
  const { language, title, subject, day, finding, source, address } = caption;
  const rule = { svg: rect(0, 0, WIDTH, 1, COLOURS.rule), height: 1 };
  const heading = stacked(
    [paragraph(title, { size: 28, serif: true, bold: true }), paragraph(`${subject} · ${day}`)],
    0,
  );
  const foot = stacked([rule, said(source), said(address)], 6);
  const all = stacked([heading, paragraph(finding, { size: 16 }), ...chart, foot], 18);
  const height = Math.ceil(all.height + 2 * MARGIN);
  const name = escaped(`${title} · ${subject} · ${day}`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${FULL}" height="${height}" viewBox="0 0 ${FULL} ${height}"`,
    ` role="img" xml:lang="${escaped(language)}" font-family="${SANS}"><title>${name}</title><desc>${escaped(finding)}</desc>`,
    patterns(prefix, paints),
    rect(0, 0, FULL, height, COLOURS.paper),
    `<g transform="translate(${MARGIN} ${MARGIN})">${all.svg}</g></svg>\n`,
  ].join("");
}

const said = (text: string) => paragraph(text, { size: 12, colour: "muted" });
