import type { ShellWords } from "@/components/editing/form-shell";
import type { FormStart } from "@/lib/domain/form-state";
import type { Locale } from "@/lib/i18n/locales";
import { plainWords, translator } from "@/lib/i18n/translator";

/** What every editing form needs of the page it is drawn on, for passing to the browser. */
export function shellWords(locale: Locale): ShellWords {
  const t = translator(locale, "editing");
  const { title, continue: goOn, again, nothing, readers, propose } = plainWords(locale, "preview");
  return {
    refused: t("refused.title"),
    stale: {
      title: t("stale.title"),
      body: t("stale.body"),
      meanwhile: t("stale.meanwhile"),
      nothingListed: t("stale.nothingListed"),
      compare: t("stale.compare"),
      field: t("stale.field"),
      theirs: t("stale.theirs"),
      yours: t("stale.yours"),
      empty: t("stale.empty"),
      take: t("stale.take"),
      same: t("stale.same"),
    },
    preview: { title, continue: goOn, again, nothing, readers, propose },
    once: crypto.randomUUID(),
  };
}

/** The same for a page on which a proposal is being worded anew: its form starts from what was typed. */
export function revising(shell: ShellWords, revision: { revises: FormStart } | null): ShellWords {
  return revision ? { ...shell, revises: revision.revises } : shell;
}
