"use client";

import { type ReactNode, useActionState } from "react";
import { type Compared, ConflictPanel, type ConflictWords, type FieldWords } from "@/components/editing/conflict-panel";
import { PreviewPanel, type PreviewWords } from "@/components/editing/preview-panel";
import { ShownOnce } from "@/components/editing/shown-once";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/form-fields";
import { type FormStart, type FormState, UNSENT } from "@/lib/domain/form-state";

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/** What a form's fields read: what was typed (else the value given) and what is wrong with it. */
export type Typed = {
  /** Id of a field on this page. */
  id: (name: string) => string;
  text: (name: string, first?: string) => string;
  all: (name: string, first?: readonly string[]) => readonly string[];
  problem: (name: string) => string | null;
  /** True when the record moved on since the form was drawn, so that sending again writes on top of that. */
  stale: boolean;
};

export type ShellWords = {
  refused: string;
  stale: ConflictWords;
  preview: PreviewWords;
  /** Names this drawing of the page, so that sending the same form twice does nothing twice. */
  once: string;
  /** Set where a proposal is worded anew: what its form says at first, and what names the proposal. */
  revises?: FormStart;
};

type Props = {
  action: FormAction;
  words: ShellWords;
  /** Sent along unseen; `version` is replaced after a collision. */
  hidden: Record<string, string>;
  /** Keeps the ids of several forms on one page apart. */
  prefix?: string;
  /** Labels by field name, said before what is wrong at the top and in comparisons. */
  labels?: Record<string, string>;
  /** What the record says now in terms of the form's fields, for the comparison after a collision. */
  now?: Compared;
  /** Values of a field in the reader's words; without it they are shown as they are. */
  inWords?: FieldWords;
  /**
   * What the button that saves says. The form then ends in "see what will change", and after
   * that in what will change and this button. Forms without it bring a button of their own.
   */
  submit?: string;
  /** The button's name for those who hear it without seeing where it stands. */
  submitLabel?: string;
  /** What was typed before, where the page itself says what a form starts from. */
  initial?: FormState;
  /** Says what is folded away until it was sent once: for what is seldom done. */
  fold?: string;
  children: (typed: Typed) => ReactNode;
};

/** Values that belong to the sending of the form and come back with it. */
const KEPT = ["version", "once", "proposal", "proposalVersion"] as const;

/**
 * A form that keeps what was typed when it is refused, says what is wrong at its top, shows what
 * will change before saving, and after a collision sets both versions side by side. It is an
 * ordinary form without JavaScript.
 */
export function FormShell({ action, words, hidden, prefix = "", labels = {}, ...rest }: Props) {
  const revises = words.revises?.prefix === prefix && isFor(words.revises, hidden) ? words.revises : null;
  const initial = revises ? { ...UNSENT, attempt: 1, values: revises.values } : (rest.initial ?? UNSENT);
  const [state, send] = useActionState(action, initial);
  const typed = reader(state, prefix);
  const moved = state.stale ? { version: String(state.stale.version) } : {};
  const kept = state.attempt > initial.attempt ? pick(state.values, KEPT) : {};
  const seen = state.preview ? { seen: state.preview.seen } : {};
  const sent = { once: words.once, ...hidden, ...revises?.hidden, ...kept, ...moved, ...seen };
  // What the last button says once the change was shown: with a second person's approval it only proposes.
  const last = state.preview && (state.preview.waits ? words.preview.propose : rest.submit);
  const form = (
    <form action={send} key={state.attempt} noValidate id={`${prefix}form`}>
      <ErrorSummary title={state.stale ? words.stale.title : words.refused} errors={named(state, prefix, labels)} />
      {/* Enter in a field presses the first button of a form: it must not be one that takes a value over. */}
      {state.stale ? <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" /> : null}
      {state.handed ? <ShownOnce handed={state.handed} /> : null}
      {state.stale ? (
        <ConflictPanel
          id={`${prefix}stale`}
          words={words.stale}
          stale={state.stale}
          mine={state.values}
          theirs={rest.now ?? {}}
          labels={labels}
          inWords={rest.inWords}
        />
      ) : null}
      {prefix ? <input type="hidden" name="prefix" value={prefix} /> : null}
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {rest.children(typed)}
      {state.preview ? <PreviewPanel id={`${prefix}preview`} words={words.preview} preview={state.preview} /> : null}
      {rest.submit === undefined ? null : (
        <p className="form-end">
          <SubmitButton
            label={
              rest.submitLabel &&
              (last === rest.submit ? rest.submitLabel : `${last ?? words.preview.continue}: ${rest.submitLabel}`)
            }
            describedBy={state.preview ? `${prefix}preview` : undefined}
            autoFocus={state.preview !== null}
          >
            {last ?? words.preview.continue}
          </SubmitButton>
        </p>
      )}
    </form>
  );
  if (rest.fold === undefined) return form;
  return (
    <details className="open-line" open={state.attempt > 0}>
      <summary>{rest.fold}</summary>
      {form}
    </details>
  );
}

/** A page can hold one form for each of several things: the one that was sent is about the same as now. */
function isFor({ values }: FormStart, hidden: Record<string, string>): boolean {
  return Object.entries(hidden).every(([name, value]) => (values[name]?.[0] ?? value) === value);
}

function named({ problems }: FormState, prefix: string, labels: Record<string, string>): FormState["problems"] {
  return problems.map(({ field, message }) => {
    const label = labels[field.slice(prefix.length)];
    return { field, message: label ? `${label}: ${message}` : message };
  });
}

function pick(values: FormState["values"], names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (values[name]?.[0] ? [[name, values[name][0]]] : [])));
}

function reader(state: FormState, prefix: string): Typed {
  const sent = state.attempt > 0 && !state.handed;
  return {
    stale: state.stale !== null,
    id: (name) => `${prefix}${name}`,
    text: (name, first = "") => (sent ? (state.values[name]?.[0] ?? "") : first),
    all: (name, first = []) => (sent ? (state.values[name] ?? []) : first),
    problem: (name) => state.problems.find((problem) => problem.field === `${prefix}${name}`)?.message ?? null,
  };
}
