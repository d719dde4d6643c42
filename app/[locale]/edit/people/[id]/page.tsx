import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditFrame } from "@/app/[locale]/edit/edit-frame";
import {
  deactivateAction,
  dropCodesAction,
  newLinkAction,
  reactivateAction,
  roleAction,
} from "@/app/[locale]/edit/people/actions";
import { AccountForm } from "@/components/editing/account-form";
import { shellWords } from "@/components/editing/shell-words";
import { deactivateFields, roleField } from "@/components/people/people-fields";
import { PersonFacts } from "@/components/people/person-facts";
import { Notice } from "@/components/ui/notice";
import { people } from "@/lib/auth/people";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";
import { requireRight } from "@/lib/web/actor";
import { editorMetadata } from "@/lib/web/editor-metadata";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const DONE = ["role", "deactivated", "reactivated", "codes"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? editorMetadata(locale, translator(locale, "people")("title")) : {};
}

/** One person's account: role, a new link, deactivating. For administrators. */
export default async function PersonPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await requireRight(locale, editPages.person(locale, id), "manage-accounts");
  const person = (await people()).find((one) => one.id === id);
  if (!person) notFound();
  const { done } = await searchParams;
  const message = DONE.find((one) => one === done);
  const t = translator(locale, "people");
  const { name } = person;
  const shared = { shell: shellWords(locale), hidden: { locale, id } };
  const crumbs = [{ label: t("title"), href: editPages.people(locale) }];
  return (
    <EditFrame locale={locale} actor={actor} here={(other) => editPages.person(other, id)} crumbs={crumbs}>
      {message ? <Notice tone="leaf" role="status" title={t(`done.${message}`)} /> : null}
      <h1>{name}</h1>
      <PersonFacts locale={locale} person={person} own={person.id === actor.id} />
      <div className="edit-form">
        {person.state === "deactivated" ? (
          <section className="section" aria-labelledby="reactivate-title">
            <h2 id="reactivate-title">{t("reactivate.title")}</h2>
            <p className="mt-4">{t("reactivate.intro", { name })}</p>
            <AccountForm
              {...shared}
              action={reactivateAction}
              prefix="back-"
              submit={t("reactivate.submit", { name })}
            />
          </section>
        ) : (
          <>
            <section className="section" aria-labelledby="role-title">
              <h2 id="role-title">{t("role.title")}</h2>
              <AccountForm
                {...shared}
                key={person.role}
                action={roleAction}
                prefix="role-"
                fields={[roleField(locale, t("role.label"), person.role)]}
                submit={t("role.submit")}
              />
            </section>
            <section className="section" aria-labelledby="link-title">
              <h2 id="link-title">{t("newLink.title")}</h2>
              <p className="mt-4">{t("newLink.intro")}</p>
              <AccountForm {...shared} action={newLinkAction} prefix="link-" submit={t("newLink.submit")} />
            </section>
            {person.codes ? (
              <section className="section" aria-labelledby="codes-title">
                <h2 id="codes-title">{t("codes.title")}</h2>
                <p className="mt-4">{t("codes.intro")}</p>
                <AccountForm {...shared} action={dropCodesAction} prefix="codes-" submit={t("codes.submit")} />
              </section>
            ) : null}
            <section className="section" aria-labelledby="deactivate-title">
              <h2 id="deactivate-title">{t("deactivate.title")}</h2>
              <p className="mt-4">{t("deactivate.intro", { name })}</p>
              <AccountForm
                {...shared}
                action={deactivateAction}
                prefix="end-"
                fields={deactivateFields(locale)}
                submit={t("deactivate.submit", { name })}
              />
            </section>
          </>
        )}
      </div>
    </EditFrame>
  );
}
