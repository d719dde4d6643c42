"use client";

import { type FormEvent, useActionState, useState } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton, TextField } from "@/components/ui/form-fields";
import { type DryRun, type ImportState, NO_TABLE } from "@/lib/domain/import-state";

export type ImportWords = {
  problem: string;
  file: string;
  fileHint: string;
  look: string;
  found: string;
  nothingYet: string;
  nothingNew: string;
  other: string;
  refusals: string;
  row: string;
  column: string;
  reason: string;
  wholeFile: string;
};

type Props = {
  action: (previous: ImportState, form: FormData) => Promise<ImportState>;
  words: ImportWords;
  hidden: Record<string, string>;
  /** Said of a file with more bytes before it is sent, where the browser can: the server may not read it at all. */
  largest: { bytes: number; message: string };
  /** The page itself, to begin with another file. */
  self: string;
};

/**
 * A table is chosen, looked through without writing anything, and taken in by a second button once
 * what would happen stands on the page. It is an ordinary form without JavaScript.
 */
export function ImportForm({ action, words, hidden, largest, self }: Props) {
  const [state, send] = useActionState(action, NO_TABLE);
  const [tooLarge, setTooLarge] = useState(false);
  const dryRun = tooLarge ? null : state.dryRun;
  const problem = tooLarge ? largest.message : state.problem;
  const ready = dryRun?.ready ?? null;
  const keepBack = (event: FormEvent<HTMLFormElement>) => {
    const file = new FormData(event.currentTarget).get("table");
    const large = file instanceof File && file.size > largest.bytes;
    if (large) event.preventDefault();
    setTooLarge(large);
  };
  return (
    <form action={send} onSubmit={keepBack} key={state.attempt} noValidate>
      <ErrorSummary
        title={words.problem}
        errors={problem ? [{ field: dryRun ? "dry-run" : "table", message: problem }] : []}
      />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {dryRun ? <Found dryRun={dryRun} words={words} /> : null}
      {ready ? (
        <>
          <input type="hidden" name="confirm" value="1" />
          <p className="form-end">
            <SubmitButton describedBy="dry-run" autoFocus={problem === null}>
              {ready.submit}
            </SubmitButton>
          </p>
          <p className="mt-4">
            <a href={self}>{words.other}</a>
          </p>
        </>
      ) : (
        <>
          <TextField
            type="file"
            name="table"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            label={words.file}
            hint={words.fileHint}
            error={dryRun ? null : problem}
          />
          <p className="form-end">
            <SubmitButton>{words.look}</SubmitButton>
          </p>
        </>
      )}
    </form>
  );
}

/** What the dry run found. Nothing has been written when this is shown. */
function Found({ dryRun, words }: { dryRun: DryRun; words: ImportWords }) {
  const { counts, refusals, unlisted, ready } = dryRun;
  const columns: Column<DryRun["refusals"][number]>[] = [
    { key: "row", header: words.row, cell: ({ row }) => row || words.wholeFile, className: "nowrap" },
    { key: "column", header: words.column, cell: ({ column }) => column, isEmpty: ({ column }) => column === "" },
    { key: "reason", header: words.reason, cell: ({ reason }) => <bdi>{reason}</bdi> },
  ];
  return (
    <section aria-labelledby="dry-run-title" className="mb-8">
      <div id="dry-run" role="status">
        <h2 id="dry-run-title">{words.found}</h2>
        <ul className="mt-4">
          {counts.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="quiet mt-2">{ready || refusals.length > 0 ? words.nothingYet : words.nothingNew}</p>
      </div>
      {refusals.length > 0 ? (
        <div className="mt-6">
          <h3>{words.refusals}</h3>
          <DataTable
            caption={words.refusals}
            captionHidden
            columns={columns}
            rows={refusals}
            rowKey={({ row, column, reason }) => `${row}/${column}/${reason}`}
          />
          {unlisted ? <p className="quiet mt-2">{unlisted}</p> : null}
        </div>
      ) : null}
    </section>
  );
}
