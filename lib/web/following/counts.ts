import { countFollowers } from "@/lib/data/followers";
import type { FollowerLine } from "@/lib/domain/following";
import type { Locale } from "@/lib/i18n/locales";
import { pageOf, recordFollowed } from "@/lib/web/following/followed";

/** How many readers follow what, with names and pages where the record has them. No address. */
export async function followerLines(locale: Locale): Promise<FollowerLine[]> {
  const counts = await countFollowers();
  return Promise.all(
    counts.map(async ({ agreement, ref, confirmed, waiting }): Promise<FollowerLine> => {
      const known = await recordFollowed({ agreement, ref });
      const title = known?.commitment?.title[locale] ?? "";
      return {
        agreement: known?.agreement.title[locale] ?? agreement,
        commitment: ref === null ? null : { ref, title },
        href: known && pageOf(locale, known),
        ...{ confirmed, waiting },
      };
    }),
  );
}
