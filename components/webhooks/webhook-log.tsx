import { AccountForm } from "@/components/editing/account-form";
import type { FormAction, ShellWords } from "@/components/editing/form-shell";
import type { LoggedMessage, WebhookAttempt } from "@/lib/domain/webhooks";
import { instantIn } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Tries shown of one message; a day has about fourteen. */
const MOST_TRIES = 5;

const TONES = { sent: "tone-leaf", waiting: "tone-amber", "given-up": "tone-seal" } as const;

type Props = {
  locale: Locale;
  messages: readonly LoggedMessage[];
  /** null where nothing can be sent any more. */
  replay: { action: FormAction; shell: ShellWords; id: string } | null;
};

/** The latest messages to a receiver, each with what came of every try. */
export function WebhookLog({ locale, messages, replay }: Props) {
  const t = translator(locale, "webhooks");
  if (messages.length === 0) return <p className="quiet mt-4">{t("log.none")}</p>;
  return (
    <ol className="desk-list mt-4">
      {messages.map(({ id, kind, state, heading, dueAt, attempts }) => (
        <li key={id}>
          <span className="block font-semibold">
            <bdi>{heading}</bdi>
          </span>
          <span className="block">
            <span className={TONES[state]}>{t(`log.state.${state}`)}</span>
            {` · ${t(`log.kind.${kind}`)}`}
            {state === "waiting" ? ` · ${t("log.next", { at: instantIn(locale, dueAt, "UTC") })}` : null}
          </span>
          <Tries locale={locale} attempts={attempts} />
          <span className="quiet small block break-all">{t("log.id", { id })}</span>
          {replay && state !== "waiting" ? (
            <AccountForm
              action={replay.action}
              shell={replay.shell}
              prefix={`replay-${id}-`}
              hidden={{ locale, id: replay.id, message: id }}
              submit={t("log.replay")}
              about={heading}
              inline
            />
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function Tries({ locale, attempts }: { locale: Locale; attempts: readonly WebhookAttempt[] }) {
  const t = translator(locale, "webhooks");
  if (attempts.length === 0) return <span className="small block">{t("log.noTry")}</span>;
  const earlier = attempts.length - MOST_TRIES;
  return (
    <ul>
      {attempts.slice(0, MOST_TRIES).map((attempt) => (
        <li key={attempt.id} className="small">
          <time dateTime={attempt.at}>
            {t("log.attempt", {
              at: instantIn(locale, attempt.at, "UTC"),
              outcome: t(`outcome.${attempt.outcome}`, { status: String(attempt.status ?? "") }),
              ms: attempt.milliseconds,
            })}
          </time>
          {attempt.answer ? (
            <span className="quiet block break-words">
              <bdi>{t("log.answer", { answer: attempt.answer })}</bdi>
            </span>
          ) : null}
        </li>
      ))}
      {earlier > 0 ? <li className="small">{t("log.earlier", { n: earlier })}</li> : null}
    </ul>
  );
}
