/**
 * How wide a line of text is at most, without a browser to measure it in. Every
 * estimate errs on the wide side, so that a label given this much room fits.
 */

/** Widths as shares of the font size: those of Public Sans at weight 600, a few hundredths wider. */
const CLASSES: readonly [RegExp, number][] = [
  [/[—―]/, 1.18],
  [/[MW%@…]/, 1.0],
  [/[mw]/, 0.9],
  [/[EFLPTZ]/, 0.7],
  [/[A-HK-Z&]/, 0.79],
  [/[0-9$]/, 0.72],
  [/[ijlI.,:;'’‘|!· ]/, 0.32],
  [/[t()[\]/]/, 0.39],
  [/[fJr-]/, 0.43],
  [/["“”*]/, 0.48],
  [/[cszv?]/, 0.57],
  [/[a-z–+=]/, 0.64],
];
/** Every character not named above is taken for a full-width one. */
const FULL = 1.04;

function share(character: string): number {
  return CLASSES.find(([characters]) => characters.test(character))?.[1] ?? FULL;
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
