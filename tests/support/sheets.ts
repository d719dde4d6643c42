import { getDocumentProxy } from "unpdf";

/** One line of a printed page: its words without spaces, and the size of its letters in points. */
export type SheetLine = { text: string; size: number };
/** A printed page: its size in points, what stands in its body from top to bottom, and along its edges. */
export type Sheet = { width: number; height: number; body: SheetLine[]; head: string; foot: string };

/** The margins that the report's page rules set, in points. */
const TOP = (24 / 25.4) * 72;
const BOTTOM = (22 / 25.4) * 72;

/** Parts of characters as which a printed page may spell whole ones that look the same. */
const LOOKALIKES: Record<string, string> = {
  "\u301c": "~",
  "\u2e9f": "母",
  "\u2ea0": "民",
  "\u2ec1": "虎",
  "\u2ec4": "西",
  "\u2ed1": "長",
  "\u2ed8": "青",
  "\u2edd": "食",
  "\u2ee4": "鬼",
  "\u2ee8": "麦",
  "\u2ee9": "黄",
  "\u2eeb": "斉",
  "\u2eed": "歯",
  "\u2eef": "竜",
  "\u2ef2": "亀",
};

/** Words without any space, since a printed line may have them where the page has none. */
export const packed = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[\s\u00ad\u200b]+/gu, "")
    .replace(/[\u301c\u2e80-\u2eff]/gu, (part) => LOOKALIKES[part] ?? part);

type Item = { str: string; transform: number[]; height: number };

/** The pages of a PDF file as their text stands on them. */
export async function sheetsOf(pdf: Uint8Array): Promise<Sheet[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const sheets: Sheet[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const lines = new Map<number, Item[]>();
    for (const item of items as Item[]) {
      if (packed(item.str) === "") continue;
      const y = Math.round(item.transform[5] ?? 0);
      lines.set(y, [...(lines.get(y) ?? []), item]);
    }
    const placed = [...lines]
      .sort(([a], [b]) => b - a)
      .map(([y, parts]) => ({
        y,
        text: packed(parts.map(({ str }) => str).join("")),
        size: Math.max(...parts.map((part) => part.height)),
      }));
    const within = (from: number, to: number) => placed.filter(({ y }) => y >= from && y < to);
    const words = (all: SheetLine[]) => all.map(({ text }) => text).join("");
    sheets.push({
      width: Math.round(width),
      height: Math.round(height),
      body: within(BOTTOM, height - TOP).map(({ text, size }) => ({ text, size })),
      head: words(within(height - TOP, height)),
      foot: words(within(0, BOTTOM)),
    });
  }
  return sheets;
}
