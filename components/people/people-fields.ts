import type { AccountField } from "@/components/editing/account-form";
import { ACCOUNT_ROLES, ACTIONS, may, type Role } from "@/lib/domain/permissions";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Names of the languages, each in its own. */
export const LANGUAGES = [
  { value: "en", label: "English" },
  { value: "ja", label: "日本語" },
] as const;

/** What a role may do, from the table of rights: of one after another, what each adds to the one before it. */
function rightsOf(locale: Locale, role: Role, before: Role | undefined): string {
  const t = translator(locale, "people");
  const added = ACTIONS.filter((action) => may(role, action) && !(before && may(before, action)));
  const rights = added.map((action) => t(`right.${action}`)).join(locale === "ja" ? "、" : ", ");
  return t(before ? "roleHint.more" : "roleHint.first", { rights });
}

/** One of the roles, each with what it may do. */
export function roleField(locale: Locale, label: string, first: Role): AccountField {
  const roles = translator(locale, "auth");
  const choices = [...ACCOUNT_ROLES].reverse().map((role, at, all) => ({
    value: role,
    label: roles(`role.${role}`),
    hint: rightsOf(locale, role, all[at - 1]),
  }));
  return { kind: "radio", name: "role", label, choices, first: [first] };
}

/** What an invitation asks. */
export function inviteFields(locale: Locale): AccountField[] {
  const t = translator(locale, "people");
  return [
    { kind: "text", name: "name", label: t("invite.name"), hint: t("invite.nameHint"), autoComplete: "off" },
    { kind: "text", type: "email", name: "email", label: t("invite.email"), autoComplete: "off" },
    roleField(locale, t("invite.role"), "editor"),
    { kind: "select", name: "language", label: t("invite.language"), options: LANGUAGES, first: locale },
  ];
}

/** What deactivating asks. */
export function deactivateFields(locale: Locale): AccountField[] {
  const t = translator(locale, "people");
  return [
    {
      kind: "text",
      name: "reason",
      label: t("deactivate.reason"),
      hint: t("deactivate.reasonHint"),
      autoComplete: "off",
    },
    {
      kind: "checkbox",
      name: "confirmed",
      label: t("deactivate.confirmLabel"),
      choices: [{ value: "yes", label: t("deactivate.confirm") }],
    },
  ];
}
