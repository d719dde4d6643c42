import type { MarkedDays } from "@/lib/domain/marked-days";
import type { Answer } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";

export type NavKey =
  | "overview"
  | "commitments"
  | "timeline"
  | "charts"
  | "compare"
  | "changes"
  | "calculator"
  | "method";

/** Parameters of an address as they stand: one value or several by name. */
export type AddressQuery = Record<string, string | readonly string[] | null | undefined>;

/** Where this page is: its address in any language, and the parameters to keep when language or day change. */
export type FrameAddress = {
  here: (locale: Locale, query?: AddressQuery) => string;
  query: AddressQuery;
};

/** What the frame says about the answer under the page. */
export type Shown = Pick<Answer<unknown>, "revision" | "perspective" | "asOf" | "recordBegan" | "beforeRecord">;

/** Days worth going to: on which something happened, and on which the record changed. */
export type ShownMarks = { happened: MarkedDays; recorded: MarkedDays };
