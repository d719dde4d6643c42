import { Facts } from "@/components/ui/facts";
import type { Person } from "@/lib/domain/people";
import { instantIn } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What administrators see of one account. */
export function PersonFacts({ locale, person, own }: { locale: Locale; person: Person; own: boolean }) {
  const t = translator(locale, "people");
  const { email, role, state, lastSignIn, codes } = person;
  return (
    <>
      {own ? <p className="mt-4">{t("person.you")}</p> : null}
      <div className="mt-4">
        <Facts
          facts={[
            { term: t("person.email"), value: email },
            { term: t("person.role"), value: role === "system" ? null : translator(locale, "auth")(`role.${role}`) },
            { term: t("person.state"), value: t(`state.${state}`) },
            { term: t("person.lastSignIn"), value: lastSignIn ? instantIn(locale, lastSignIn, "UTC") : t("never") },
            { term: t("person.codes"), value: codes ? t("codesOn") : t("codesOff") },
          ]}
        />
      </div>
    </>
  );
}
