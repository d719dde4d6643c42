import { AccountForm } from "@/components/editing/account-form";
import type { FormAction } from "@/components/editing/form-shell";
import { shellWords } from "@/components/editing/shell-words";
import { followingFields, languageFields } from "@/components/following/follow-words";
import { Notice } from "@/components/ui/notice";
import type { FollowingWay } from "@/lib/domain/following";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** One thing that is followed: its name and page, and how letters come. */
export type FollowedLine = { id: string; title: string; href: string; how: FollowingWay; reminders: boolean };
export type LetterDone = "confirmed" | "changed" | "language" | "stopped";
export type LetterActions = Record<"change" | "language" | "stop", FormAction>;

type Props = {
  locale: Locale;
  follows: readonly FollowedLine[];
  /** The key that the page was opened with. */
  ownKey: string;
  /** The address, for its owner alone to recognise. */
  address: string;
  language: string;
  done: LetterDone | null;
  actions: LetterActions;
};

/** Everything that one address follows: change it, stop it, choose the language. */
export function YourLetters({ locale, follows, ownKey, address, language, done, actions }: Props) {
  const t = translator(locale, "following");
  const shell = shellWords(locale);
  const hidden = { locale, key: ownKey };
  return (
    <div className="edit-narrow">
      <h1>{t("manage.title")}</h1>
      {done ? <Notice tone="leaf" role="status" title={t(`manage.done.${done}`)} /> : null}
      <p className="lead">{t("manage.to", { address })}</p>
      {follows.map(({ id, title, href, how, reminders }, at) => (
        <section key={id} className="section mt-12" aria-labelledby={`follow-${at}`}>
          <h2 id={`follow-${at}`}>
            <a href={href}>{title}</a>
          </h2>
          <AccountForm
            action={actions.change}
            shell={shell}
            prefix={`f${at}-`}
            hidden={{ ...hidden, id }}
            fields={followingFields(locale, { how, reminders })}
            submit={t("manage.save")}
          />
          <AccountForm
            action={actions.stop}
            shell={shell}
            prefix={`s${at}-`}
            hidden={{ ...hidden, id }}
            submit={t("manage.stop")}
            about={title}
            inline
          />
        </section>
      ))}
      <section className="section mt-12" aria-labelledby="language-title">
        <h2 id="language-title">{t("manage.language")}</h2>
        <AccountForm
          action={actions.language}
          shell={shell}
          prefix="l-"
          hidden={hidden}
          fields={languageFields(locale, language)}
          submit={t("manage.languageSubmit")}
        />
      </section>
      <section className="section mt-12" aria-labelledby="all-title">
        <h2 id="all-title">{t("manage.all")}</h2>
        <p className="mt-3">{t("manage.allHint")}</p>
        <AccountForm action={actions.stop} shell={shell} prefix="a-" hidden={hidden} submit={t("manage.all")} />
      </section>
    </div>
  );
}
