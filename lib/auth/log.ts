import { APIError } from "better-auth/api";

/**
 * better-auth's log, kept to faults of the program: a wrong token or an expired link is the
 * sender's affair, and warnings would tell wrong passwords from unknown addresses.
 */
export const log = {
  level: "error",
  log: (_level: string, message: string, ...details: unknown[]) => {
    if (details.some((detail) => detail instanceof APIError && detail.statusCode < 500)) return;
    const stacks = details.map((detail) => (detail instanceof Error ? detail.stack : "")).filter(Boolean);
    process.stderr.write(`${["accounts:", message, ...stacks].join(" ")}\n`);
  },
} as const;
