import { loadEntries } from "@/lib/data/entries";
import type { ChangeWords } from "@/lib/domain/form-state";
import { concerns, isVersionEntry } from "@/lib/domain/history";
import { dueSides } from "@/lib/domain/moved-deadline";
import type { AuditEntry } from "@/lib/domain/record";
import { storyOf } from "@/lib/domain/story";
import type { AgreementView } from "@/lib/domain/view";
import { changeWords } from "@/lib/i18n/change-words";
import type { Locale } from "@/lib/i18n/locales";

/** Where the changes stand: an agreement, and in it a commitment or (null) the agreement as a whole. */
export type Place = { agreement: Pick<AgreementView, "slug" | "signing" | "parties">; ref: string | null };

/** Entries about one place, in words, oldest first; what only counts versions is left out. */
export async function wordChanges(
  locale: Locale,
  place: Place,
  entries: readonly AuditEntry[],
): Promise<ChangeWords[]> {
  const all = await entriesOf(place);
  const names = new Map(place.agreement.parties.map(({ code, name }) => [code, name[locale]]));
  const wanted = new Set(entries.map(({ id }) => id));
  const { zone, on } = place.agreement.signing;
  return storyOf(all)
    .filter(({ entry }) => wanted.has(entry.id))
    .map((told) =>
      changeWords(locale, told.entry, {
        zone,
        partyName: (code) => names.get(code) ?? code,
        stateBefore: told.stateBefore,
        due: dueSides(told.rules, on),
      }),
    );
}

/**
 * What the change whose last entry is `revision` did to the place, in words; empty when there
 * is no such change. It goes back as far as one author and command wrote without a gap.
 */
export async function wordSaved(locale: Locale, place: Place, revision: number): Promise<ChangeWords[]> {
  const until = (await entriesOf(place)).filter((entry) => entry.id <= revision);
  const last = until.at(-1);
  if (last?.id !== revision || (last.before !== null && !isVersionEntry(last))) return [];
  const earlier = until.slice(0, -1);
  const start = earlier.findLastIndex(
    (entry) => isVersionEntry(entry) || entry.action !== last.action || entry.actor !== last.actor,
  );
  return wordChanges(locale, place, until.slice(start + 1));
}

async function entriesOf({ agreement, ref }: Place): Promise<AuditEntry[]> {
  const entries = await loadEntries({ agreement: agreement.slug });
  return entries.filter((entry) => concerns(entry, ref));
}
