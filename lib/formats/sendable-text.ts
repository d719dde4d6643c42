/**
 * Text as any file format can carry it: without control characters (line breaks
 * and tabs stay, every line break as `\n`), halves of characters and code points
 * that XML does not allow. Direction marks of the writer stay.
 */
export function sendable(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").replace(UNSENDABLE, "");
}

const UNSENDABLE = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** The same on one line. */
export function oneLine(text: string): string {
  return sendable(text).replace(/\s+/gu, " ").trim();
}
