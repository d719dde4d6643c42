import { type Actor, may } from "@/lib/domain/permissions";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";

/** The ways through the editors' pages; only those that lead somewhere for this person. */
export function EditNav({ locale, actor }: { locale: Locale; actor: Actor }) {
  const links = [
    { href: editPages.desk(locale), label: translator(locale, "editing")("desk.title"), shown: true },
    { href: editPages.proposals(locale), label: translator(locale, "review")("title"), shown: true },
    {
      href: editPages.import(locale),
      label: translator(locale, "importing")("title"),
      shown: may(actor.role, "assess"),
    },
    {
      href: editPages.people(locale),
      label: translator(locale, "people")("title"),
      shown: may(actor.role, "manage-accounts"),
    },
    {
      href: editPages.messages(locale),
      label: translator(locale, "sending")("title"),
      shown: may(actor.role, "manage-webhooks"),
    },
    {
      href: editPages.webhooks(locale),
      label: translator(locale, "webhooks")("title"),
      shown: may(actor.role, "manage-webhooks"),
    },
    {
      href: editPages.followers(locale),
      label: translator(locale, "following")("admin.title"),
      shown: may(actor.role, "manage-followers"),
    },
    { href: editPages.account(locale), label: translator(locale, "account")("title"), shown: true },
  ];
  return (
    <nav aria-label={translator(locale, "auth")("editors")}>
      <ul className="flex flex-wrap gap-x-4">
        {links
          .filter(({ shown }) => shown)
          .map(({ href, label }) => (
            <li key={href}>
              <a href={href} className="edit-nav-link">
                {label}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
