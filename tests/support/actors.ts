import { Temporal } from "temporal-polyfill";
import type { Asking } from "@/lib/commands/asking";
import type { Client } from "@/lib/data/client";
import type { Role } from "@/lib/domain/permissions";

/** Someone of a role asking at an instant; on 15 January 2026 unless told otherwise. */
export function asking(database: Client, role: Role = "editor", now = "2026-01-15T12:00:00Z"): Asking {
  return { database, now: Temporal.Instant.from(now), actor: { id: `id-${role}`, name: `Aki (${role})`, role } };
}
