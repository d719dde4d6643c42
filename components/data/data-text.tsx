import type { ReactNode } from "react";
import { CiteThis } from "@/components/cite/cite-this";
import { CopiedText } from "@/components/cite/copied-text";
import { AddressTable } from "@/components/data/address-table";
import { DATA_GROUPS, dataAddresses, type Example } from "@/components/data/addresses";
import { SNIPPETS, snippets } from "@/components/data/snippets";
import { MethodSection } from "@/components/method/method-section";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";

type Props = {
  locale: Locale;
  /** The site's own address, without a trailing slash. */
  origin: string;
  example: Example;
  citations: { plain: string; bibtex: string; csl: string };
};

/** The parts of the page in order; the contents and the headings are both made from it. */
export const DATA_SECTIONS = [
  ...DATA_GROUPS,
  "packages",
  "webhooks",
  "snippets",
  "order",
  "rules",
  "licence",
  "cite",
] as const;

function Text({ children }: { children: ReactNode }) {
  return <p className="measure mt-3">{children}</p>;
}

/** Everything that can be had as data, under headings that can be linked to. */
export function DataText({ locale, origin, example, citations }: Props) {
  const t = translator(locale, "openData");
  const addresses = dataAddresses(locale, example);
  const code = { code: (text: ReactNode) => <code className="method-code">{text}</code> };
  const programs = snippets(locale, origin);
  const section = (id: (typeof DATA_SECTIONS)[number], body: ReactNode) => (
    <MethodSection id={id} title={t(`${id}.title`)}>
      {body}
    </MethodSection>
  );
  return (
    <>
      {DATA_GROUPS.map((group) => (
        <MethodSection key={group} id={group} title={t(`${group}.title`)}>
          <Text>{t.rich(`${group}.note`, code)}</Text>
          <AddressTable locale={locale} group={group} addresses={addresses[group]} />
        </MethodSection>
      ))}
      {section("packages", <Text>{t.rich("packages.note", code)}</Text>)}
      {section(
        "webhooks",
        <>
          <Text>{t.rich("webhooks.note", code)}</Text>
          <Text>
            <a href={editPages.webhooks(locale)}>{t("webhooks.link")}</a>
          </Text>
        </>,
      )}
      {section(
        "snippets",
        <>
          <script src="/take.js" async />
          <Text>{t("snippets.note")}</Text>
          {SNIPPETS.map((name) => (
            <CopiedText
              key={name}
              locale={locale}
              id={`snippet-${name}`}
              label={t(`snippets.${name}`)}
              text={programs[name]}
            />
          ))}
          <Text>{t.rich("snippets.refs", code)}</Text>
        </>,
      )}
      {section(
        "order",
        <>
          <Text>{t("order.stable")}</Text>
          <Text>{t.rich("order.cursor", code)}</Text>
          <Text>{t.rich("order.days", code)}</Text>
        </>,
      )}
      {section(
        "rules",
        <>
          <Text>{t.rich("rules.cors", code)}</Text>
          <Text>{t.rich("rules.cache", code)}</Text>
        </>,
      )}
      {section(
        "licence",
        <>
          <Text>{t("licence.own")}</Text>
          <Text>{t("licence.quoted")}</Text>
        </>,
      )}
      {section(
        "cite",
        <>
          <Text>{t("cite.note")}</Text>
          <CiteThis locale={locale} citations={citations} />
        </>,
      )}
    </>
  );
}
