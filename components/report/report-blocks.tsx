import type { ReactNode } from "react";
import { DeliveryMark, ScheduleMark } from "@/components/ui/state-mark";
import type { ReportBlock, ReportChart, ReportLine, ReportTable } from "@/lib/domain/report-document";

type Props = {
  blocks: readonly ReportBlock[];
  /** How a chart is drawn here. */
  charts: Record<ReportChart, ReactNode>;
};

/** The blocks of a section, one after the other. */
export function ReportBlocks({ blocks, charts }: Props) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a report is drawn once and its blocks never move
    <Block key={index} block={block} charts={charts} />
  ));
}

function Block({ block, charts }: { block: ReportBlock; charts: Props["charts"] }) {
  switch (block.kind) {
    case "paragraph":
      return (
        <p className={block.quiet ? "quiet small" : undefined}>
          <Said line={block} />
        </p>
      );
    case "quote":
      return (
        <blockquote className="report-said">
          <p>
            <span lang={block.lang}>“{block.text}”</span>
            <NoteMarks notes={block.notes} />
          </p>
        </blockquote>
      );
    case "facts":
      return <ReportFacts facts={block.facts} />;
    case "list":
      return <Lines items={block.items} />;
    case "dated-list":
      return (
        <ul className="report-dated">
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report is drawn once and its lines never move
            <li key={index}>
              <span className="quiet small">{item.label}</span>
              <p>
                <Said line={item} />
              </p>
            </li>
          ))}
        </ul>
      );
    case "table":
      return <Table table={block.table} />;
    case "states":
      return (
        <ul className="report-states">
          <li className="state">
            <DeliveryMark state={block.delivery.state} disputed={block.delivery.disputed} />
            <span>{block.delivery.text}</span>
          </li>
          <li className="state">
            <ScheduleMark state={block.schedule.state} />
            <span>{block.schedule.text}</span>
          </li>
        </ul>
      );
    case "chart":
      return <div className="report-chart">{charts[block.chart]}</div>;
    case "literal":
      return (
        <div className="report-literal">
          <p className="small quiet">{block.label}</p>
          <pre>{block.text}</pre>
        </div>
      );
    case "part":
      return <Part block={block} charts={charts} />;
  }
}

/** Blocks that stay with the heading on paper: what was said, by whom, and how it stands. */
const TOGETHER = 3;

function Part({ block, charts }: { block: Extract<ReportBlock, { kind: "part" }>; charts: Props["charts"] }) {
  const { id, heading, href, blocks } = block;
  return (
    <section className="report-part" aria-labelledby={id}>
      <div className="keep-together">
        <h3 id={id}>{href ? <a href={href}>{heading}</a> : heading}</h3>
        <ReportBlocks blocks={blocks.slice(0, TOGETHER)} charts={charts} />
      </div>
      <ReportBlocks blocks={blocks.slice(TOGETHER)} charts={charts} />
    </section>
  );
}

function Lines({ items }: { items: readonly ReportLine[] }) {
  return (
    <ul className="report-list">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a report is drawn once and its lines never move
        <li key={index}>
          <Said line={item} />
        </li>
      ))}
    </ul>
  );
}

function Said({ line: { text, notes } }: { line: ReportLine }) {
  return (
    <>
      {text}
      <NoteMarks notes={notes} />
    </>
  );
}

function NoteMarks({ notes }: { notes: readonly number[] }) {
  return notes.map((number) => (
    <a key={number} href={`#note-${number}`} className="note-mark">
      [{number}]
    </a>
  ));
}

/** The facts of the title block; an address is a link, a hash may break anywhere. */
export function ReportFacts({ facts }: { facts: readonly { term: string; value: string; href?: string }[] }) {
  return (
    <dl className="report-facts">
      {facts.map(({ term, value, href }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{href ? <a href={href}>{value}</a> : value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Rows of a table that certainly fits a sheet. */
const SHORT = 12;

function Table({ table: { caption, head, rows } }: { table: ReportTable }) {
  return (
    <div className={rows.length <= SHORT ? "keep-together" : undefined}>
      <table className="ledger ledger-stacks report-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells[0]}>
              {cells.map((cell, at) => (
                <td key={head[at]} data-label={at === 0 ? undefined : head[at]}>
                  <span className="cell">{cell}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
