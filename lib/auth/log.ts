import { APIError } from "better-auth/api";
import { log as siteLog } from "@/lib/observe/log";

/**
 * better-auth's log, kept to faults of the program: a wrong token or an expired link is the
 * sender's affair, and warnings would tell wrong passwords from unknown addresses.
 */
export const log = {
  level: "error",
  log: (_level: string, message: string, ...details: unknown[]) => {
    if (details.some((detail) => detail instanceof APIError && detail.statusCode < 500)) return;
    const err = details.find((detail) => detail instanceof Error);
    siteLog().error({ ...(err ? { err } : {}), part: "accounts" }, message);
  },
} as const;
