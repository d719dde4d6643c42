import type { ReactNode } from "react";

type Props = { title?: ReactNode; tone?: "ink" | "seal" | "amber" | "leaf"; children?: ReactNode; role?: "status" };

/** A remark set apart by a bar at its side. `role="status"` after an action, so that it is read out. */
export function Notice({ title, tone = "ink", children, role }: Props) {
  return (
    <div className={`notice notice-${tone}`} role={role}>
      {title ? <p className="notice-title">{title}</p> : null}
      {children}
    </div>
  );
}
