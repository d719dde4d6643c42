import { AccountForm } from "@/components/editing/account-form";
import type { FormAction, ShellWords } from "@/components/editing/form-shell";
import { channelWords, kindWords, lastAnswerWords } from "@/components/messages/message-words";
import type { TroubledMessage } from "@/lib/domain/messages";
import { instantIn } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";

const TONES = { waiting: "tone-amber", "given-up": "tone-seal" } as const;

type Props = {
  locale: Locale;
  messages: readonly TroubledMessage[];
  /** What sends one again that was given up. */
  again: { action: FormAction; shell: ShellWords };
};

/** The messages that did not get through at once, with what came of them and what can be done. */
export function MessageList({ locale, messages, again }: Props) {
  const t = translator(locale, "sending");
  if (messages.length === 0) return <p className="quiet mt-4">{t("trouble.none")}</p>;
  return (
    <ol className="desk-list mt-4">
      {messages.map((message) => (
        <li key={message.id}>
          <Facts locale={locale} message={message} />
          {message.channel === "webhook" ? (
            <a className="small" href={`${editPages.webhook(locale, message.target)}#log`}>
              {t("trouble.log")}
            </a>
          ) : message.state === "given-up" ? (
            <AccountForm
              action={again.action}
              shell={again.shell}
              prefix={`again-${message.id}-`}
              hidden={{ locale, message: message.id }}
              submit={t("trouble.again")}
              about={t("trouble.id", { id: message.id })}
              inline
            />
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function Facts({ locale, message }: { locale: Locale; message: TroubledMessage }) {
  const t = translator(locale, "sending");
  const { id, channel, kind, state, createdAt, dueAt, tries } = message;
  const at = (instant: string) => instantIn(locale, instant, "UTC");
  // A webhook's answers are told in full in its own log.
  const answer = channel === "webhook" ? null : lastAnswerWords(locale, message);
  return (
    <>
      <span className="block font-semibold">{`${kindWords(locale, kind)} · ${channelWords(locale, channel)}`}</span>
      <span className="block">
        <span className={TONES[state]}>
          {state === "waiting" ? t("trouble.waiting", { at: at(dueAt) }) : t("trouble.given-up")}
        </span>
        {` · ${t("trouble.facts", { at: at(createdAt), n: tries })}`}
      </span>
      {answer ? (
        <span className="quiet small block break-words">
          <bdi>{answer}</bdi>
        </span>
      ) : null}
      <span className="quiet small block break-all">{t("trouble.id", { id })}</span>
    </>
  );
}
