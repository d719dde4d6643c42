"use client";

import { FailureText, failureId } from "@/components/site/failure-text";

/** When not even the frame of a page could be made: no language is known, so both are spoken, in the browser's own style. */
export default function GlobalFailure({ error }: { error: unknown }) {
  return (
    <html lang="en">
      <body>
        <main className="sheet">
          <FailureText locale="en" id={failureId(error)} />
          <FailureText locale="ja" id={null} />
        </main>
      </body>
    </html>
  );
}
