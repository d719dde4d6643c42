import type { Viewport } from "next";
import type { ReactNode } from "react";
import { sans, serif } from "@/app/fonts";
import { isLocale, LOCALES } from "@/lib/i18n/locales";
import "../globals.css";

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf6" },
    { media: "(prefers-color-scheme: dark)", color: "#15130f" },
  ],
};

// Any other first part of an address is no page at all: see app/global-not-found.tsx.
export const dynamicParams = false;
// A page depends on the record and the clock at the moment it is asked for, never on those of the build.
export const dynamic = "force-dynamic";
export function generateStaticParams() {
  return LOCALES.map((locale) => ({ locale }));
}

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/** The document. The theme is set on `html` by /theme.js before the first paint, hence the suppressed warning. */
export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params;
  return (
    <html
      lang={isLocale(locale) ? locale : "en"}
      className={`${serif.variable} ${sans.variable}`}
      suppressHydrationWarning
    >
      <head>
        {/* Not deferred: it must run before the first paint. */}
        <script src="/theme.js" />
      </head>
      <body>{children}</body>
    </html>
  );
}
