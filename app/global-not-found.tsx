import type { Metadata } from "next";
import { connection } from "next/server";
import { sans, serif } from "@/app/fonts";
import { NotFoundText } from "@/components/site/not-found-text";
import { LOCALES } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import "./globals.css";

export const metadata: Metadata = {
  title: LOCALES.map((locale) => translator(locale, "site")("notFound.title")).join(" · "),
};

/** For an address that belongs to no language of the site, so it speaks both. */
export default async function GlobalNotFound() {
  await connection(); // drawn when asked for: a page made at build time has scripts that no policy could name
  return (
    <html lang="en" className={`${serif.variable} ${sans.variable}`} suppressHydrationWarning>
      <head>
        {/* Not deferred: it must run before the first paint. */}
        <script src="/theme.js" />
      </head>
      <body>
        <main className="sheet grid gap-x-12 lg:grid-cols-2">
          {LOCALES.map((locale, index) => (
            <div key={locale} lang={locale}>
              <NotFoundText locale={locale} heading={index === 0 ? "h1" : "h2"} />
            </div>
          ))}
        </main>
      </body>
    </html>
  );
}
