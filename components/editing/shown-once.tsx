import { useEffect, useRef } from "react";
import type { Handed } from "@/lib/domain/form-state";

/** A link or a token that is shown this once; takes focus, so that it is read out and can be copied. */
export function ShownOnce({ handed }: { handed: Handed }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} className="notice notice-leaf" role="status" tabIndex={-1}>
      <p className="notice-title">{handed.title}</p>
      {handed.value ? (
        <p className="shown-once">
          <span className="field-hint block">{handed.label}</span>
          <code>{handed.value}</code>
        </p>
      ) : null}
      <p>{handed.note}</p>
      {handed.go ? (
        <p className="mt-2">
          <a href={handed.go.href}>{handed.go.label}</a>
        </p>
      ) : null}
    </div>
  );
}
