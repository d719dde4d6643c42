import { bucketsOf } from "@/components/charts/evidence-buckets";
import {
  type ChartPieces,
  type Drawn,
  deliveryPieces,
  freshnessPieces,
  progressPieces,
  schedulePieces,
} from "@/components/charts/picture/chart-pieces";
import { sheet } from "@/components/charts/picture/sheet";
import { burnUpPieces, evidencePieces } from "@/components/charts/picture/time-pieces";
import type { ChartName, ChartSeries } from "@/lib/domain/charts/chart-series";
import type { AgreementView } from "@/lib/domain/view";
import { deliveryFinding, evidenceFinding, progressFinding, scheduleFinding } from "@/lib/i18n/chart-findings";
import { burnUpFinding, freshnessFinding } from "@/lib/i18n/chart-findings-more";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What a picture says besides its chart. */
export type PictureContext = {
  locale: Locale;
  /** The agreements charted; for their names. */
  views: readonly Pick<AgreementView, "slug" | "title" | "parties">[];
  /** Of which agreements, and how many of their commitments, in words. */
  subject: string;
  /** Which day is shown, in words. */
  day: string;
  source: string;
  address: string;
};

const PIECES: Record<ChartName, (drawn: Drawn) => ChartPieces> = {
  delivery: deliveryPieces,
  progress: progressPieces,
  "burn-up": burnUpPieces,
  schedule: schedulePieces,
  evidence: evidencePieces,
  freshness: freshnessPieces,
};

/** A chart's heading, as on the page. */
export function chartHeading(locale: Locale, name: ChartName, { evidence }: Pick<ChartSeries, "evidence">): string {
  const t = translator(locale, "charts");
  if (name === "burn-up") return t("heading.burnUp");
  if (name === "evidence" && bucketsOf(evidence.months).unit === "year") return t("heading.evidenceYears");
  return t(`heading.${name}`);
}

/** A chart's one sentence, as on the page. */
export function chartFinding(locale: Locale, name: ChartName, series: ChartSeries): string {
  switch (name) {
    case "delivery":
      return deliveryFinding(locale, series.delivery);
    case "progress":
      return progressFinding(locale, series.progress);
    case "burn-up":
      return burnUpFinding(locale, series.burnUp);
    case "schedule":
      return scheduleFinding(locale, series.schedule, series.dated);
    case "evidence":
      return evidenceFinding(locale, series.evidence);
    case "freshness":
      return freshnessFinding(locale, series.freshness);
  }
}

/** Short names by slug where rows of several agreements meet; empty for one agreement. */
export function shortNames(views: PictureContext["views"]): (agreement: string) => string {
  const codes = new Map(views.map(({ slug, parties }) => [slug, parties.map(({ code }) => code).join("–")]));
  return (agreement) => (views.length > 1 ? (codes.get(agreement) ?? "") : "");
}

/**
 * One chart as a standalone SVG document, 960 pixels wide and as tall as it needs:
 * title, subject, day, finding, chart, source and address, with its own colours (the
 * light scheme), textures and words, so that it can be downloaded, printed or put
 * into another page as it is. The same input gives the same text, byte for byte.
 * At most 40 rows are drawn, and the picture says so where there are more.
 */
export function chartPicture(name: ChartName, series: ChartSeries, context: PictureContext): string {
  const { locale, views, subject, day, source, address } = context;
  const prefix = `picture-${name}`;
  const titles = new Map(views.map(({ slug, title }) => [slug, title]));
  const { pieces, paints } = PIECES[name]({ locale, series, titles, nameOf: shortNames(views), prefix });
  const caption = {
    language: locale,
    title: chartHeading(locale, name, series),
    finding: chartFinding(locale, name, series),
    ...{ subject, day, source, address },
  };
  return sheet(prefix, caption, pieces, paints);
}
