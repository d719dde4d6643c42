"use client";

import { type ReactNode, useActionState } from "react";
import { StalePanel, type StaleWords, type Written } from "@/components/editing/stale-panel";
import { ErrorSummary } from "@/components/ui/error-summary";
import { type FormState, UNSENT } from "@/lib/domain/form-state";

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

export type ShellWords = { refused: string; stale: StaleWords };

type Props = {
  action: FormAction;
  words: ShellWords;
  /** Sent along unseen; `version` is replaced after a collision. */
  hidden: Record<string, string>;
  /** Keeps the ids of several forms on one page apart. */
  prefix?: string;
  /** Labels by field name, said before what is wrong at the top. */
  labels?: Record<string, string>;
  /** What was typed in words, for the comparison after a collision. */
  written?: (typed: Typed) => Written[];
  children: (typed: Typed) => ReactNode;
};

/**
 * A form that keeps what was typed when it is refused, says what is wrong at its top, and after
 * a collision shows what changed meanwhile. It is an ordinary form without JavaScript.
 */
export function FormShell({ action, words, hidden, prefix = "", labels = {}, written, children }: Props) {
  const [state, send] = useActionState(action, UNSENT);
  const typed = reader(state, prefix);
  const moved = state.stale ? { version: String(state.stale.version) } : {};
  const kept = state.attempt > 0 ? pick(state.values, ["version"]) : {};
  return (
    <form action={send} key={state.attempt} noValidate id={`${prefix}form`}>
      <ErrorSummary title={state.stale ? words.stale.title : words.refused} errors={named(state, prefix, labels)} />
      {state.stale ? (
        <StalePanel id={`${prefix}stale`} words={words.stale} stale={state.stale} written={written?.(typed) ?? []} />
      ) : null}
      {prefix ? <input type="hidden" name="prefix" value={prefix} /> : null}
      {Object.entries({ ...hidden, ...kept, ...moved }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children(typed)}
    </form>
  );
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
  const sent = state.attempt > 0;
  return {
    stale: state.stale !== null,
    id: (name) => `${prefix}${name}`,
    text: (name, first = "") => (sent ? (state.values[name]?.[0] ?? "") : first),
    all: (name, first = []) => (sent ? (state.values[name] ?? []) : first),
    problem: (name) => state.problems.find((problem) => problem.field === `${prefix}${name}`)?.message ?? null,
  };
}
