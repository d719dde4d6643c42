import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditFrame } from "@/app/[locale]/edit/edit-frame";
import { inviteAction } from "@/app/[locale]/edit/people/actions";
import { AccountForm } from "@/components/editing/account-form";
import { shellWords } from "@/components/editing/shell-words";
import { AccountHistory } from "@/components/people/account-history";
import { inviteFields } from "@/components/people/people-fields";
import { PeopleTable } from "@/components/people/people-table";
import { accountEvents } from "@/lib/auth/account-events";
import { LINK_HOURS } from "@/lib/auth/link-life";
import { people } from "@/lib/auth/people";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";
import { sendsMail } from "@/lib/web/account-mail";
import { requireRight } from "@/lib/web/actor";
import { editorMetadata } from "@/lib/web/editor-metadata";

type Props = { params: Promise<{ locale: string }> };

const EVENTS_SHOWN = 100;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? editorMetadata(locale, translator(locale, "people")("title")) : {};
}

/** Everybody with an account, and inviting someone. For administrators. */
export default async function PeoplePage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await requireRight(locale, editPages.people(locale), "manage-accounts");
  const [everybody, events] = await Promise.all([people(), accountEvents(EVENTS_SHOWN)]);
  const t = translator(locale, "people");
  return (
    <EditFrame locale={locale} actor={actor} here={(other) => editPages.people(other)} crumbs={[]}>
      <h1>{t("title")}</h1>
      <p className="lead mt-4">{t("intro")}</p>
      <div className="mt-8">
        <PeopleTable locale={locale} people={everybody} />
      </div>
      <section className="section edit-form" aria-labelledby="invite-title">
        <h2 id="invite-title">{t("invite.title")}</h2>
        <p className="mt-4">
          {t("invite.intro", { hours: LINK_HOURS })} {sendsMail() ? t("invite.mailed") : t("invite.notMailed")}
        </p>
        <AccountForm
          action={inviteAction}
          shell={shellWords(locale)}
          prefix="invite-"
          hidden={{ locale }}
          fields={inviteFields(locale)}
          submit={t("invite.submit")}
        />
      </section>
      <section className="section" aria-labelledby="history-title">
        <h2 id="history-title">{t("history.title")}</h2>
        <p className="quiet mt-4">{t("history.intro")}</p>
        <AccountHistory locale={locale} events={events} />
      </section>
    </EditFrame>
  );
}
