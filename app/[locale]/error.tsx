"use client";

import { useParams } from "next/navigation";
import { FailureText, failureId } from "@/components/site/failure-text";

/** In place of a page that could not be made. */
export default function PageFailure({ error }: { error: unknown }) {
  const { locale } = useParams<{ locale: string }>();
  return (
    <main className="sheet">
      <FailureText locale={locale === "ja" ? "ja" : "en"} id={failureId(error)} />
    </main>
  );
}
