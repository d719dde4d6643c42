import type { AccountField } from "@/components/editing/account-form";
import { LANGUAGES } from "@/components/people/people-fields";
import type { Text } from "@/lib/domain/record";
import { WEBHOOK_FORMS, type Webhook } from "@/lib/domain/webhooks";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

export type NamedAgreement = { slug: string; title: Text };

/** What a webhook is made of; `now` is how it stands. */
export function webhookFields(
  locale: Locale,
  agreements: readonly NamedAgreement[],
  now: Pick<Webhook, "name" | "url" | "form" | "agreement" | "locale"> | null,
): AccountField[] {
  const t = translator(locale, "webhooks");
  const unseen = { autoComplete: "off" };
  return [
    { kind: "text", name: "name", label: t("field.name"), hint: t("field.nameHint"), first: now?.name, ...unseen },
    {
      kind: "text",
      name: "url",
      type: "url",
      label: t("field.url"),
      hint: t("field.urlHint"),
      first: now?.url,
      ...unseen,
    },
    {
      kind: "radio",
      name: "form",
      label: t("field.form"),
      choices: WEBHOOK_FORMS.map((form) => ({ value: form, label: t(`form.${form}`), hint: t(`formHint.${form}`) })),
      first: [now?.form ?? "standard"],
    },
    {
      kind: "select",
      name: "agreement",
      label: t("field.agreement"),
      options: [
        { value: "", label: t("every") },
        ...agreements.map(({ slug, title }) => ({ value: slug, label: title[locale] })),
      ],
      first: now?.agreement ?? "",
    },
    { kind: "select", name: "language", label: t("field.language"), options: LANGUAGES, first: now?.locale ?? locale },
  ];
}

/** What removing asks. */
export function removeFields(locale: Locale): AccountField[] {
  const t = translator(locale, "webhooks");
  const choices = [{ value: "yes", label: t("remove.confirm") }];
  return [{ kind: "checkbox", name: "confirmed", label: t("remove.confirmLabel"), choices }];
}
