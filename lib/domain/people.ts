import type { Role } from "@/lib/domain/permissions";

/** `invited`: has not chosen a password yet. `deactivated`: counts as nobody, the name stays in the record. */
export type PersonState = "active" | "invited" | "deactivated";

/** Someone with an account, as administrators see them. Instants in UTC. */
export type Person = {
  id: string;
  name: string;
  email: string;
  role: Role;
  state: PersonState;
  locale: "en" | "ja";
  /** Asked for one-time codes when signing in with a password. */
  codes: boolean;
  lastSignIn: string | null;
};
