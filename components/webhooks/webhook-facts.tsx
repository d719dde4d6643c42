import { Facts } from "@/components/ui/facts";
import type { NamedAgreement } from "@/components/webhooks/webhook-fields";
import { aboutWords, hostOf, stateWords } from "@/components/webhooks/webhook-words";
import type { Webhook } from "@/lib/domain/webhooks";
import { instantIn } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; webhook: Webhook; agreements: readonly NamedAgreement[] };

/** How a webhook stands. */
export function WebhookFacts({ locale, webhook, agreements }: Props) {
  const t = translator(locale, "webhooks");
  const { url, form, agreement, createdBy, createdAt } = webhook;
  return (
    <div className="mt-4">
      <Facts
        facts={[
          { term: t("facts.state"), value: stateWords(locale, webhook) },
          { term: t("facts.host"), value: hostOf(url) },
          { term: t("facts.form"), value: t(`form.${form}`) },
          { term: t("facts.agreement"), value: aboutWords(locale, agreement, agreements) },
          {
            term: t("facts.created"),
            value: t("facts.by", { name: createdBy, at: instantIn(locale, createdAt, "UTC") }),
          },
        ]}
      />
    </div>
  );
}
