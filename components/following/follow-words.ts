import type { AccountField } from "@/components/editing/account-form";
import type { FollowWords } from "@/components/editing/follow-form";
import { LANGUAGES } from "@/components/people/people-fields";
import { FOLLOWING_WAYS, type FollowingWay } from "@/lib/domain/following";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The ways to hear of changes, each with what it means. */
function waysOf(locale: Locale) {
  const t = translator(locale, "following");
  return FOLLOWING_WAYS.map((value) => ({
    value,
    label: t(`form.howOf.${value}`),
    hint: value === "weekly" ? t("form.weeklyHint") : undefined,
  }));
}

/** The words of the form that asks for letters. `isDated` is false where a commitment has no date to remind of. */
export function followWords(locale: Locale, isDated: boolean): FollowWords {
  const t = translator(locale, "following");
  return {
    email: t("form.email"),
    emailHint: t("form.emailHint"),
    how: t("form.how"),
    ways: waysOf(locale),
    reminders: t("form.reminders"),
    remindersChoice: t("form.remindersChoice"),
    remindersHint: isDated ? t("form.remindersHint") : t("form.noDate"),
    website: t("form.website"),
    submit: t("form.submit"),
  };
}

/** What can be changed about one thing that is followed. */
export function followingFields(
  locale: Locale,
  { how, reminders }: { how: FollowingWay; reminders: boolean },
): AccountField[] {
  const t = translator(locale, "following");
  return [
    { kind: "radio", name: "how", label: t("form.how"), choices: waysOf(locale), first: [how] },
    {
      kind: "checkbox",
      name: "reminders",
      label: t("form.reminders"),
      choices: [{ value: "yes", label: t("form.remindersChoice") }],
      first: reminders ? ["yes"] : [],
    },
  ];
}

/** The language of the letters. */
export function languageFields(locale: Locale, language: string): AccountField[] {
  const t = translator(locale, "following");
  return [{ kind: "select", name: "language", label: t("manage.languageLabel"), options: LANGUAGES, first: language }];
}
