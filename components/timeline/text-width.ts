/**
 * How wide a line of text is at most, without a browser to measure it in. Every
 * estimate errs on the wide side, so that a label given this much room fits.
 */

/** Shares of the font size: full-width characters, wide Latin letters, narrow ones, digits and the rest. */
const FULL = 1.04;
const WIDE = 0.98;
const NARROW = 0.36;
const USUAL = 0.64;

const FULL_WIDTH =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f000}-\u{3fffd}]/u;
const WIDE_LATIN = /[mwMWQGO@%—…&]/;
const NARROW_LATIN = /[iljtfrI.,:;'|!()[\]· ]/;

function share(character: string): number {
  if (FULL_WIDTH.test(character)) return FULL;
  if (NARROW_LATIN.test(character)) return NARROW;
  if (WIDE_LATIN.test(character)) return WIDE;
  return character <= "\u024f" ? USUAL : FULL;
}

/** The most pixels `text` takes in one line at `fontSize` pixels, in weights up to semibold. */
export function textWidth(text: string, fontSize: number): number {
  let shares = 0;
  for (const character of text) shares += share(character);
  return Math.ceil(shares * fontSize);
}

/** `text` if it fits into `width` pixels, else its longest beginning that does, with an ellipsis; at a word's end where there is one. */
export function shortened(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  let kept = "";
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, fontSize) > width) break;
    kept += character;
  }
  const space = kept.lastIndexOf(" ");
  const atWord = space > kept.length * 0.6 ? kept.slice(0, space) : kept;
  return `${atWord.replace(/[\s.,;:、。]+$/u, "")}…`;
}
