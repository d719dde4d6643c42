import en from "@/lib/i18n/messages/en/failure";
import ja from "@/lib/i18n/messages/ja/failure";
import { type Locale, pages } from "@/lib/paths";

const words: Record<Locale, typeof en> = { en, ja };

/** What went wrong, by number and never by message, and two ways on. */
export function FailureText({ locale, id }: { locale: Locale; id: string | null }) {
  const { title, text, id: idWords, again, overview } = words[locale];
  return (
    <div className="pt-12" lang={locale}>
      <h1>{title}</h1>
      <p className="lead mt-4">{text}</p>
      {id ? (
        <p className="mt-4">
          {idWords}
          <b>{id}</b>
        </p>
      ) : null}
      <p className="mt-6">
        <button type="button" className="button" onClick={() => location.reload()}>
          {again}
        </button>
      </p>
      <p className="mt-2">
        <a href={pages.overview(locale)}>{overview}</a>
      </p>
    </div>
  );
}

/**
 * The number the server wrote beside the error in its log: the request's id where the page itself was
 * what failed, else the error's. Null for errors of the browser.
 */
export function failureId(error: unknown): string | null {
  const digest = error instanceof Error && "digest" in error ? error.digest : null;
  return typeof digest === "string" ? (failedRequest() ?? digest) : null;
}

/** The id of the request for this page, from its headers; null where it did not fail. */
function failedRequest(): string | null {
  if (typeof performance === "undefined" || typeof location === "undefined") return null;
  const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (page === undefined || page.responseStatus < 500) return null;
  return page.serverTiming.find(({ name }) => name === "request")?.description ?? null;
}
