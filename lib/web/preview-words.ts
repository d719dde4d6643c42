import type { Preview } from "@/lib/commands/preview";
import { subjectOf } from "@/lib/data/write-noun";
import type { FormPreview } from "@/lib/domain/form-state";
import type { Actor } from "@/lib/domain/permissions";
import { changeWords } from "@/lib/i18n/change-words";
import { consequenceWords } from "@/lib/i18n/consequence-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What a change would write, and what readers would see change, in words. */
export function previewWords(locale: Locale, preview: Preview, actor: Pick<Actor, "name">): Omit<FormPreview, "seen"> {
  const { parties, signing } = preview.after;
  const names = new Map(parties.map(({ code, name }) => [code, name[locale]]));
  const partyName = (code: string) => names.get(code) ?? code;
  const writes = preview.writes.flatMap(({ noun, before }) => {
    const { commitment } = subjectOf(noun);
    const [was, now] = [preview.before, preview.after].map((view) =>
      view.commitments.find(({ ref }) => ref === commitment),
    );
    const isEnding = noun.kind === "assessment" && noun.value.withdrawn !== null;
    const state = (isEnding ? now : was)?.delivery.state;
    const stateBefore = state === "not-assessed" ? null : state;
    const due = was && now ? { was: was.deadline, now: now.deadline } : null;
    const entry = { subjectKind: noun.kind, before, after: noun.value, actor: actor.name };
    const context = { zone: signing.zone, partyName, stateBefore, due };
    return changeWords(locale, { ...entry, id: 0, recordedAt: EPOCH }, context).lines;
  });
  const effects = preview.consequences.map((one) => consequenceWords(locale, one, partyName));
  return { writes, effects, waits: preview.waits ? translator(locale, "preview")("waits") : null };
}

/** Words of a change name no time of recording while there is none. */
const EPOCH = "1970-01-01T00:00:00Z";
