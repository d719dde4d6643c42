import type { Metadata } from "next";
import { appUrl } from "@/lib/env";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type About = {
  locale: Locale;
  title: string;
  description?: string;
  /** The page's address in a language, with the parameters that make it another page (a chosen day, filters). */
  address: (locale: Locale) => string;
  /** Addresses of what a calendar program or a feed reader can take from the page. */
  feeds?: { calendar?: string; changes?: string };
};

/** Title, description, canonical address and the same page in the other languages. */
export function pageMetadata({ locale, title, description, address, feeds = {} }: About): Metadata {
  const t = translator(locale, "site");
  return {
    metadataBase: new URL(appUrl()),
    title: `${title} · ${t("name")}`,
    description: description ?? t("description"),
    alternates: {
      canonical: address(locale),
      languages: Object.fromEntries(LOCALES.map((other) => [other, address(other)])),
      types: feedTypes(locale, feeds),
    },
  };
}

function feedTypes(locale: Locale, { calendar, changes }: NonNullable<About["feeds"]>) {
  const t = translator(locale, "feeds");
  return {
    ...(calendar ? { "text/calendar": [{ url: calendar, title: t("links.calendar") }] } : {}),
    ...(changes ? { "application/atom+xml": [{ url: changes, title: t("links.changes") }] } : {}),
  };
}

/** For an address without data: nothing has it, or the record had not begun on the day asked for. Never indexed. */
export function absentMetadata(locale: Locale, beforeRecord: boolean): Metadata {
  const t = translator(locale, "site");
  const title = t(beforeRecord ? "beforeRecord.title" : "notFound.title");
  return { title: `${title} · ${t("name")}`, robots: { index: false } };
}
