import { Temporal } from "temporal-polyfill";
import { z } from "zod";

/**
 * The only reader of `process.env`. Every setting, its default and what it may
 * be; `.env.example` documents the same list.
 */

const instant = z.string().refine(isInstant, "must be an ISO 8601 instant such as 2026-11-22T09:00:00Z");

/** `Name <name@example.org>`, or the address alone. */
const sender = z
  .string()
  .max(320)
  .regex(/^([^<>\r\n]*<)?[^\s<>@]+@[^\s<>@]+>?$/, "must be an e-mail address, or a name and <address>");

const postgres = z.string().regex(/^postgres(ql)?:\/\//, "must begin with postgresql://");

const Settings = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).catch("production"),
    PORT: z.coerce.number().int().min(1).max(65535).default(3000),
    DATABASE_URL: z
      .string()
      .regex(/^(file:|postgres(ql)?:\/\/)/, "must begin with file: or postgresql://")
      .default("file:./data/tracker.db"),
    DATABASE_POOL: z.coerce.number().int().min(1).max(500).default(10),
    DATABASE_REPLICA_URL: postgres.optional(),
    DATABASE_DIRECT_URL: postgres.optional(),
    APP_URL: z.url().optional(),
    AUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
    SITE_NAME: z.string().min(1).max(80).default("Commitment Tracker"),
    TRACKER_NOW: instant.optional(),
    BROWSER_PATH: z.string().max(400).optional(),
    LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
    METRICS_PORT: z.coerce.number().int().min(1).max(65535).optional(),
    METRICS_TOKEN: z.string().min(16, "must have at least 16 characters").max(200).regex(/^\S+$/).optional(),
    STOP_SECONDS: z.coerce.number().int().min(1).max(600).default(8),
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
    SENDER: z.enum(["on", "off"]).default("on"),
    WEBHOOK_PRIVATE_TARGETS: z.enum(["refuse", "allow"]).default("refuse"),
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must begin with smtp:// or smtps://" }).optional(),
    MAIL_FROM: sender.optional(),
    OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
    OIDC_CLIENT_ID: z.string().min(1).optional(),
    OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    OIDC_NAME: z.string().min(1).max(80).default("OpenID Connect"),
    OIDC_DOMAIN: z
      .string()
      .toLowerCase()
      .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, "must be a domain such as example.org")
      .optional(),
  })
  .superRefine((settings, context) => {
    for (const group of GROUPS) {
      const absent = group.filter((name) => settings[name] === undefined);
      if (absent.length === group.length) continue;
      for (const name of absent)
        context.addIssue({ code: "custom", path: [name], message: `is needed because ${given(group, absent)} is set` });
    }
    for (const name of ["DATABASE_REPLICA_URL", "DATABASE_DIRECT_URL"] as const)
      if (settings[name] && settings.DATABASE_URL.startsWith("file:"))
        context.addIssue({ code: "custom", path: [name], message: "is only for a PostgreSQL DATABASE_URL" });
    if (settings.OIDC_DOMAIN && !settings.OIDC_ISSUER)
      context.addIssue({ code: "custom", path: ["OIDC_ISSUER"], message: "is needed because OIDC_DOMAIN is set" });
  });

/** Settings that mean something only together. */
const GROUPS = [
  ["SMTP_URL", "MAIL_FROM"],
  ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"],
] as const;

const given = (group: readonly string[], absent: readonly string[]) =>
  group.find((name) => !absent.includes(name)) ?? "";

export type Settings = z.infer<typeof Settings>;

function isInstant(value: string): boolean {
  try {
    Temporal.Instant.from(value);
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads settings from `source`; empty values count as absent.
 * @throws Error whose message names each wrong setting, one a line.
 */
export function readSettings(source: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = Settings.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`Settings are wrong (see .env.example):\n  ${lines.join("\n  ")}`);
}

let current: Settings | undefined;

/** This process's settings, read once. */
export function env(): Settings {
  current ??= readSettings(process.env);
  return current;
}

/** Names this build of the program, for what depends on how it writes; empty when it runs from its sources. */
export function builtAs(): string {
  return process.env.SITE_BUILD ?? ""; // written in by next.config.ts while building
}

/** True where the program's own files change while it runs (`npm run dev`). */
export function isDeveloping(): boolean {
  return process.env.NODE_ENV === "development";
}

/** The address readers use, without a trailing slash; from `APP_URL`, else localhost. */
export function appUrl(): string {
  return (env().APP_URL ?? `http://localhost:${env().PORT}`).replace(/\/+$/, "");
}
