/** What can be done to an account, as its history names it. */
export const ACCOUNT_EVENTS = [
  "created",
  "invited",
  "joined",
  "link-made",
  "password-set",
  "role-changed",
  "deactivated",
  "reactivated",
  "codes-on",
  "codes-off",
  "passkey-added",
  "passkey-removed",
  "token-made",
  "token-revoked",
  "mail-sent-again",
] as const;
export type AccountEventKind = (typeof ACCOUNT_EVENTS)[number];

/** One line of the accounts' history: who did what to whom. `detail` is a role, a name or a message's id, never a secret. */
export type AccountEvent = {
  id: number;
  at: string;
  kind: AccountEventKind;
  actor: string;
  subject: string;
  detail: string | null;
  reason: string | null;
};
