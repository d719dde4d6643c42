import type { AgreementView } from "@/lib/domain/view";

/** The most commitments whose lives are drawn on one page. */
const MOST_COMMITMENTS = 120;

/**
 * The agreements in pages, in their order: as many on a page as have this many commitments
 * together, and never less than one. So a page is about as long in a large record as in a small one.
 */
export function agreementPages(agreements: readonly AgreementView[]): AgreementView[][] {
  const pages: AgreementView[][] = [];
  let room = 0;
  for (const agreement of agreements) {
    const size = agreement.commitments.length;
    const page = pages.at(-1);
    if (page && size <= room) page.push(agreement);
    else pages.push([agreement]);
    room = (page && size <= room ? room : MOST_COMMITMENTS) - size;
  }
  return pages.length > 0 ? pages : [[]];
}
