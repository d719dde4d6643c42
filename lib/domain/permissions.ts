/**
 * Who may do what, as one table. Pages ask it what to offer, commands what to
 * allow; nothing else decides.
 */

/** `system` is the program itself: the first load of the shipped agreements and the command line. */
export const ROLES = ["administrator", "reviewer", "editor", "system"] as const;
export type Role = (typeof ROLES)[number];

/** Roles that an account can have. */
export const ACCOUNT_ROLES = ["administrator", "reviewer", "editor"] as const satisfies readonly Role[];

/** Someone, or something, asking for a change. `name` is what the public record shows. */
export type Actor = { id: string; name: string; role: Role };

const everyone: readonly Role[] = ["administrator", "reviewer", "editor", "system"];
const seniors: readonly Role[] = ["administrator", "reviewer", "system"];
const administrators: readonly Role[] = ["administrator", "system"];

const TABLE = {
  assess: everyone,
  "tick-step": everyone,
  "record-check": everyone,
  "add-evidence": everyone,
  "extend-deadline": everyone,
  "accept-suggestion": everyone,
  "decline-suggestion": everyone,
  "link-comparable": everyone,
  "create-commitment": everyone,
  "edit-commitment": everyone,
  "add-step": everyone,
  "edit-step": everyone,
  "relate-evidence": everyone,
  "create-agreement": seniors,
  "edit-agreement": seniors,
  "link-agreements": seniors,
  supersede: seniors,
  "withdraw-extension": seniors,
  "withdraw-assessment": seniors,
  "withdraw-evidence": seniors,
  "withdraw-check": seniors,
  "import-agreement": administrators,
  "comment-on-proposal": everyone,
  "withdraw-proposal": everyone,
  "send-back-proposal": seniors,
  "approve-proposal": seniors,
  "set-publishing": administrators,
  "manage-accounts": administrators,
  "manage-webhooks": administrators,
  "manage-followers": administrators,
} as const satisfies Record<string, readonly Role[]>;

/** What can be done; the names of the commands are among them. */
export type Action = keyof typeof TABLE;
export const ACTIONS = Object.keys(TABLE) as Action[];

/** Whether this role may do this. */
export function may(role: Role, action: Action): boolean {
  return TABLE[action].includes(role);
}

/** Whether an account's stored role is one that exists for accounts. */
export function isRole(value: unknown): value is Role {
  return ACCOUNT_ROLES.some((role) => role === value);
}

/** The program itself, for imports from the command line and at the first start. */
export const SYSTEM: Actor = { id: "system", name: "system", role: "system" };
