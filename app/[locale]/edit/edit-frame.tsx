import type { ReactNode } from "react";
import { Frame } from "@/app/[locale]/frame";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { EditNav } from "@/components/editing/edit-nav";
import { shellWords } from "@/components/editing/shell-words";
import { SignOutForm } from "@/components/editing/sign-out-form";
import { Breadcrumbs, type Crumb } from "@/components/ui/breadcrumbs";
import type { Actor } from "@/lib/domain/permissions";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  actor: Actor;
  here: (locale: Locale) => string;
  crumbs: readonly Crumb[];
  children: ReactNode;
};

/** The frame of the editors' pages: where one is, who is signed in, and the way out. */
export function EditFrame({ locale, actor, here, crumbs, children }: Props) {
  const t = translator(locale, "auth");
  const role = actor.role === "system" ? "" : t(`role.${actor.role}`);
  return (
    <Frame locale={locale} nav={null} here={here} query={{}} answer={null}>
      <div className="edit-bar">
        {crumbs.length > 0 ? (
          <Breadcrumbs label={translator(locale, "editing")("page.title")} crumbs={crumbs} />
        ) : (
          <span />
        )}
        <div className="flex flex-wrap items-center gap-x-4">
          <EditNav locale={locale} actor={actor} />
          <p>{t("signedInAs", { name: actor.name, role })}</p>
          <SignOutForm action={signOutAction} shell={shellWords(locale)} hidden={{ locale }} label={t("signOut")} />
        </div>
      </div>
      <div className="pt-10 pb-16">{children}</div>
    </Frame>
  );
}
