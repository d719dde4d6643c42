import type { Metadata } from "next";
import { appUrl } from "@/lib/env";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { siteName } from "@/lib/web/citation";

type About = {
  locale: Locale;
  title: string;
  description?: string;
  /** The page's address in a language, with the parameters that make it another page (a chosen day, filters). */
  address: (locale: Locale) => string;
  /** Addresses of what a calendar program or a feed reader can take from the page. */
  feeds?: { calendar?: string; changes?: string };
  /** The picture that other sites show beside a link to the page, and what it says in words. */
  picture?: { address: string; alt: string };
};

const OPEN_GRAPH_LOCALE: Record<Locale, string> = { en: "en_GB", ja: "ja_JP" };

/** Title, description, canonical address and the same page in the other languages. */
export function pageMetadata({ locale, title, description, address, feeds = {}, picture }: About): Metadata {
  const t = translator(locale, "site");
  const words = { title, description: description ?? t("description") };
  const images = picture ? [{ url: picture.address, width: 1200, height: 630, alt: picture.alt }] : [];
  return {
    metadataBase: new URL(appUrl()),
    title: `${title} · ${t("name")}`,
    description: words.description,
    openGraph: {
      ...words,
      type: "website",
      siteName: siteName(locale),
      url: address(locale),
      locale: OPEN_GRAPH_LOCALE[locale],
      alternateLocale: LOCALES.filter((other) => other !== locale).map((other) => OPEN_GRAPH_LOCALE[other]),
      images,
    },
    twitter: { ...words, card: picture ? "summary_large_image" : "summary", images },
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
