"use client";

import { useEffect, useRef, useState } from "react";
import type { RuleWord, RuleWorked } from "@/components/editing/fields/field-spec";

type Props = {
  id: string;
  /** What stands before the names of this form's fields. */
  prefix: string;
  address: string;
  words: Record<RuleWord, string>;
  worked: RuleWorked | null;
};

const PAUSE_MS = 350;

/** What the rule gives: worked out by the server when asked, and again in the browser whenever the rule's fields change. */
export function RuleAnswerForm({ id, prefix, address, words, worked }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [answer, setAnswer] = useState(worked);
  useEffect(() => {
    const form = box.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asking: AbortController | undefined;
    const ask = async () => {
      asking?.abort();
      asking = new AbortController();
      const found = await askFor(form, prefix, address, asking.signal);
      if (found !== "aborted") setAnswer(found);
    };
    const changed = (event: Event) => {
      const name = (event.target as HTMLInputElement | null)?.name ?? "";
      if (!name.startsWith(`${prefix}rule`)) return;
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE_MS);
    };
    form.addEventListener("input", changed);
    if (typedInto(form, prefix)) ask();
    return () => {
      form.removeEventListener("input", changed);
      clearTimeout(timer);
      asking?.abort();
    };
  }, [prefix, address]);
  return (
    <div ref={box} id={id} className="rule-answer" aria-live="polite">
      {answer ? <Worked answer={answer} words={words} /> : <p className="quiet">{words.waiting}</p>}
    </div>
  );
}

/** Whether the rule's fields were changed before this code had come. */
function typedInto(form: HTMLFormElement, prefix: string): boolean {
  return [...form.elements].some(
    (field) =>
      field instanceof HTMLInputElement &&
      field.name.startsWith(`${prefix}rule`) &&
      (field.value !== field.defaultValue || field.checked !== field.defaultChecked),
  );
}

/** Null while the rule is not whole; "aborted" when a later question took this one's place. */
async function askFor(
  form: HTMLFormElement,
  prefix: string,
  address: string,
  signal: AbortSignal,
): Promise<RuleWorked | null | "aborted"> {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (name.startsWith(`${prefix}rule`) && typeof value === "string") query.append(name.slice(prefix.length), value);
  try {
    const sent = await fetch(`${address}${address.includes("?") ? "&" : "?"}${query}`, { signal });
    return sent.ok ? ((await sent.json()) as RuleWorked | null) : null;
  } catch {
    return signal.aborted ? "aborted" : null;
  }
}

function Worked({ answer, words }: { answer: RuleWorked; words: Props["words"] }) {
  return (
    <>
      <p>
        {words.gives} <b className="tone-ink">{answer.due}</b>
      </p>
      {answer.working.length > 0 ? (
        <details className="open-line">
          <summary>{words.working}</summary>
          <ol className="working">
            {answer.working.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </details>
      ) : null}
      {answer.others.length > 0 ? (
        <>
          <p className="mt-2 font-semibold">{words.others}</p>
          <ul>
            {answer.others.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
