import { whenAt } from "@/components/review/proposal-words";
import type { ProposalEvent } from "@/lib/domain/proposal";
import type { AgreementView } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; events: readonly ProposalEvent[]; agreement: AgreementView };

/** What happened to a proposal, oldest first: who, when, and what they said. */
export function ProposalThread({ locale, events, agreement }: Props) {
  const t = translator(locale, "review");
  return (
    <section aria-labelledby="thread">
      <h2 id="thread">{t("thread.title")}</h2>
      <ol className="ruled mt-3">
        {events.map(({ id, kind, by, at, body }) => (
          <li key={id} id={`event-${id}`}>
            <p className="notice-title">{t(`thread.${kind}`)}</p>
            {body ? <p className="whitespace-pre-line">{body}</p> : null}
            <p className="quiet small">{t("thread.by", { by: by.name, when: whenAt(locale, at, agreement) })}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
