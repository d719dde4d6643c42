import { type Action, type Actor, may } from "@/lib/domain/permissions";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";

/** A page of the editors; with `right`, only for those who may do that. */
type Way = { to: (locale: Locale) => string; label: (locale: Locale) => string; right?: Action };

const WAYS: readonly Way[] = [
  { to: editPages.desk, label: (locale) => translator(locale, "editing")("desk.title") },
  { to: editPages.proposals, label: (locale) => translator(locale, "review")("title") },
  { to: editPages.import, label: (locale) => translator(locale, "importing")("title"), right: "assess" },
  { to: editPages.people, label: (locale) => translator(locale, "people")("title"), right: "manage-accounts" },
  { to: editPages.messages, label: (locale) => translator(locale, "sending")("title"), right: "manage-webhooks" },
  { to: editPages.webhooks, label: (locale) => translator(locale, "webhooks")("title"), right: "manage-webhooks" },
  {
    to: editPages.followers,
    label: (locale) => translator(locale, "following")("admin.title"),
    right: "manage-followers",
  },
  { to: editPages.account, label: (locale) => translator(locale, "account")("title") },
];

/** The ways through the editors' pages; only those that lead somewhere for this person. */
export function EditNav({ locale, actor }: { locale: Locale; actor: Actor }) {
  const open = WAYS.filter(({ right }) => right === undefined || may(actor.role, right));
  return (
    <nav aria-label={translator(locale, "auth")("editors")}>
      <ul className="flex flex-wrap gap-x-4">
        {open.map(({ to, label }) => (
          <li key={to(locale)}>
            <a href={to(locale)} className="edit-nav-link">
              {label(locale)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
