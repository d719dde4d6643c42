"use client";

import { useEffect, useRef } from "react";

export type FieldError = { field: string; message: string };

/**
 * What is wrong with a form, each line a link to its field. Takes focus when it appears after a
 * submission: in a page that came with it the browser sees to that, since React may take the page
 * over long after, when the reader is already in a field.
 */
export function ErrorSummary({ title, errors }: { title: string; errors: readonly FieldError[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current?.hasAttribute("autofocus")) box.current.removeAttribute("autofocus");
    else if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      className="error-summary"
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: it says why the reader is here again
      autoFocus
      aria-labelledby="error-summary-title"
    >
      <h2 id="error-summary-title">{title}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field}-${error.message}`}>
            <a href={`#${error.field}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
