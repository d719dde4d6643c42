import type { AccountField } from "@/components/editing/account-form";
import { LANGUAGES } from "@/components/people/people-fields";
import { SCOPES } from "@/lib/domain/scopes";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Name and language. */
export function profileFields(locale: Locale, now: { name: string; locale: "en" | "ja" }): AccountField[] {
  const t = translator(locale, "account");
  return [
    {
      kind: "text",
      name: "name",
      label: t("profile.name"),
      hint: t("profile.nameHint"),
      autoComplete: "name",
      first: now.name,
    },
    { kind: "select", name: "language", label: t("profile.language"), options: LANGUAGES, first: now.locale },
  ];
}

/** One's own password, asked again. */
export function currentPassword(label: string): AccountField {
  return { kind: "text", type: "password", name: "password", label, autoComplete: "current-password" };
}

/** The old and the new password; `hint` says what a password must be. */
export function passwordFields(locale: Locale, hint: string): AccountField[] {
  const t = translator(locale, "account");
  const next = { name: "newPassword", label: t("password.next"), hint, autoComplete: "new-password" };
  return [currentPassword(t("password.current")), { kind: "text", type: "password", ...next }];
}

const DAYS = [7, 30, 90, 365];

/** What a token is for, may do, and how long it lasts. */
export function tokenFields(locale: Locale): AccountField[] {
  const t = translator(locale, "account");
  return [
    { kind: "text", name: "name", label: t("tokens.name"), hint: t("tokens.nameHint"), autoComplete: "off" },
    {
      kind: "checkbox",
      name: "scopes",
      label: t("tokens.scopes"),
      choices: SCOPES.map((scope) => ({ value: scope, label: t(`tokens.scope.${scope}`) })),
      first: ["write"],
    },
    {
      kind: "select",
      name: "days",
      label: t("tokens.days"),
      options: DAYS.map((days) => ({ value: String(days), label: t("tokens.dayCount", { days }) })),
      first: "90",
    },
  ];
}
