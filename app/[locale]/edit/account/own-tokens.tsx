import { revokeTokenAction, tokenAction } from "@/app/[locale]/edit/account/actions";
import { tokenFields } from "@/components/account/account-fields";
import { OwnList } from "@/components/account/own-list";
import { AccountForm } from "@/components/editing/account-form";
import { shellWords } from "@/components/editing/shell-words";
import type { TokenLine } from "@/lib/auth/token";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The tokens with which programs act for this person. */
export function OwnTokens({ locale, tokens }: { locale: Locale; tokens: readonly TokenLine[] }) {
  const t = translator(locale, "account");
  const shell = shellWords(locale);
  const day = (instant: string) => formatDate(locale, instant.slice(0, 10), "long");
  const items = tokens.map(({ id, name, start, scopes, expiresAt, lastUsedAt }) => ({
    id,
    title: name,
    note: [
      t("tokens.line", { start, date: expiresAt ? day(expiresAt) : "" }),
      lastUsedAt ? t("tokens.used", { date: day(lastUsedAt) }) : t("tokens.unused"),
      ...scopes.map((scope) => t(`tokens.scope.${scope}`)),
    ].join(" · "),
    canEnd: true,
  }));
  return (
    <section className="section" aria-labelledby="tokens-title">
      <h2 id="tokens-title">{t("tokens.title")}</h2>
      <p className="mt-4">{t("tokens.intro")}</p>
      <OwnList
        items={items}
        none={t("tokens.none")}
        end={{ action: revokeTokenAction, label: t("tokens.revoke"), prefix: "token-" }}
        shell={shell}
        locale={locale}
      />
      <AccountForm
        action={tokenAction}
        shell={shell}
        prefix="new-token-"
        hidden={{ locale }}
        fields={tokenFields(locale)}
        submit={t("tokens.submit")}
      />
    </section>
  );
}
