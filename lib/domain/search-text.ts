import { ofEach } from "@/lib/domain/of-each";
import type { Commitment } from "@/lib/domain/record";

/** What the search compares: NFKC, lower case, white space collapsed; width and case do not matter. */
export function searchText(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}

/** What the search looks through of a commitment: title, summary and operative words, in both languages. */
export function searchedText(commitment: Pick<Commitment, "title" | "summary" | "operativeWords">): string {
  const { title, summary, operativeWords } = commitment;
  return searchText([title.en, title.ja, summary?.en, summary?.ja, operativeWords].filter(Boolean).join("\n"));
}

/** The texts of an agreement's commitments as searched, in their order. */
export const searchedTexts = ofEach(({ commitments }) => commitments.map(searchedText));

/** The words of a search, each of which has to occur. */
export function searchWords(q: string): string[] {
  return searchText(q).split(" ").filter(Boolean);
}
