import type { ReactNode } from "react";
import { pageRules } from "@/components/report/page-rules";
import { ReportBlocks, ReportFacts } from "@/components/report/report-blocks";
import type { Paper, ReportChart, ReportDocument } from "@/lib/domain/report-document";

type Props = {
  document: ReportDocument;
  paper: Paper;
  charts: Record<ReportChart, ReactNode>;
  /** Classes that bring the faces for paper. */
  faces: string;
  /** What stands above the report on the screen only. */
  tools: ReactNode;
  /** What the page's policy knows its own styles by. */
  nonce: string | undefined;
};

/** A status report: the same words, in the same order, on the screen and on paper. */
export function ReportPage({ document, paper, charts, faces, tools, nonce }: Props) {
  const { kicker, title, facts, sections, notes } = document;
  return (
    <>
      <style nonce={nonce}>{pageRules(document, paper)}</style>
      {tools}
      <article className={`report ${faces}`}>
        <header className="report-title">
          <p className="quiet">{kicker}</p>
          <h1>{title}</h1>
          <ReportFacts facts={facts} />
        </header>
        {sections.map(({ id, heading, blocks }) => (
          <section key={id} className={`report-section report-${id}`} aria-labelledby={id}>
            <h2 id={id}>{heading}</h2>
            <ReportBlocks blocks={blocks} charts={charts} />
          </section>
        ))}
        {notes.items.length > 0 ? (
          <section className="report-section" aria-labelledby="notes">
            <h2 id="notes">{notes.heading}</h2>
            <ol className="report-notes">
              {notes.items.map(({ number, text, url }) => (
                <li key={number} id={`note-${number}`}>
                  <span className="quiet">[{number}]</span>
                  <span>
                    {text}
                    {url ? (
                      <>
                        {" "}
                        <a href={url} rel="external nofollow">
                          {url}
                        </a>
                      </>
                    ) : null}
                  </span>
                </li>
              ))}
            </ol>
          </section>
        ) : null}
      </article>
    </>
  );
}
