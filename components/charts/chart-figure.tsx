import type { ReactNode } from "react";
import { ChartLinks } from "@/components/charts/chart-links";
import type { Picture } from "@/components/charts/chart-props";
import { LivePicture } from "@/components/charts/live-picture";
import { Patterns } from "@/components/charts/paint";
import type { Paint } from "@/components/charts/paints";
import { ServerPicture } from "@/components/charts/server-picture";
import type { ChartQuestion } from "@/lib/domain/charts/chart-address";
import type { ChartName } from "@/lib/domain/charts/chart-series";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type FigureProps = {
  locale: Locale;
  /** Unique on the page; prefix of the ids within. */
  id: ChartName;
  /** What is charted, for the addresses of the chart's numbers and pictures. */
  question: ChartQuestion;
  heading: string;
  headingLevel: 2 | 3;
  finding: string;
  paints: readonly Paint[];
  /** Left out where there is nothing to draw: the finding says why. */
  children: ReactNode;
  /** The table with every number; null where there are none. */
  table: ReactNode;
};

/** A chart's frame: heading, finding, picture, table, and the addresses of its numbers and pictures. */
export function ChartFigure({
  locale,
  id,
  heading,
  headingLevel,
  finding,
  paints,
  children,
  table,
  question,
}: FigureProps) {
  const t = translator(locale, "charts");
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <figure id={`chart-${id}`} aria-labelledby={`chart-${id}-heading`} className="min-w-0">
      <figcaption>
        <Heading id={`chart-${id}-heading`} className="text-2xl leading-tight">
          {heading}
        </Heading>
        <p className="section-note measure">{finding}</p>
      </figcaption>
      <Patterns figure={id} paints={paints} />
      <div className="keep-together">{children}</div>
      <div className="mt-4 flex flex-wrap items-start gap-x-6 gap-y-1 text-[0.9375rem]">
        {table ? (
          <details className="open-line min-w-0 open:basis-full">
            <summary className="no-print">{t("table")}</summary>
            <div className="wide-scroll mt-2">{table}</div>
          </details>
        ) : null}
        <ChartLinks locale={locale} name={id} heading={heading} question={question} />
      </div>
    </figure>
  );
}

type BoxProps = { locale: Locale; heading: string; picture: Picture };

/** The picture in a box whose size is set by its surroundings: drawn by the server, then live once in view. */
export function PictureBox({ locale, heading, picture }: BoxProps) {
  return (
    <LivePicture picture={picture} label={translator(locale, "charts")("picture", { heading })}>
      <ServerPicture picture={picture} />
    </LivePicture>
  );
}
