import type { ReactNode } from "react";
import { BeforeRecord } from "@/components/site/before-record";
import type { FrameAddress, NavKey, Shown } from "@/components/site/frame-types";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import { type AddressProblem, ChosenDayStrip, HeldClockStrip, ProblemStrip } from "@/components/site/strips";
import { heldAt } from "@/lib/clock";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { markedDays } from "@/lib/queries/marked-days";

type Props = FrameAddress & {
  locale: Locale;
  /** Which entry of the navigation is this page; null for none. */
  nav: NavKey | null;
  /** The answer the page shows; null for pages without data (no day form, no revision). */
  answer: Shown | null;
  problems?: readonly AddressProblem[];
  /** What the page is about, where it is not said by `agreement` in the address. */
  scope?: { agreement: string; commitment?: string };
  children: ReactNode;
};

/**
 * Header, notices, `main` and footer around a page. Takes the place of the page
 * by saying so when the reader asks for a day before the record began.
 */
export async function Frame({ locale, nav, here, query, answer, problems = [], scope, children }: Props) {
  const t = translator(locale, "site");
  const { SITE_NAME } = env();
  const held = heldAt();
  const address = { here, query };
  const about = scope ?? { agreement: typeof query.agreement === "string" ? query.agreement : null };
  const marks = answer ? await markedDays({ commitment: null, ...about }, answer.perspective) : null;
  return (
    <>
      <a href="#main" className="skip-link">
        {t("skip")}
      </a>
      <header>
        {held ? <HeldClockStrip locale={locale} instant={held.toString()} /> : null}
        <SiteHeader
          locale={locale}
          siteName={SITE_NAME === "Commitment Tracker" ? t("name") : SITE_NAME}
          nav={nav}
          address={address}
          shown={answer}
          marks={marks}
        />
        <ProblemStrip locale={locale} problems={problems} />
        {answer ? <ChosenDayStrip locale={locale} shown={answer} address={address} marks={marks} /> : null}
      </header>
      <main id="main" tabIndex={-1} className="sheet">
        {answer?.beforeRecord ? <BeforeRecord locale={locale} shown={answer} address={address} /> : children}
      </main>
      <SiteFooter locale={locale} revision={answer?.revision ?? null} />
    </>
  );
}
