import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Far from UTC and by an odd 45 minutes: a calendar date that leaks through the
// machine's zone moves by a day here. Set before any worker starts.
process.env.TZ = "Asia/Kathmandu";

const root = fileURLToPath(new URL(".", import.meta.url));
const support = (file: string) => fileURLToPath(new URL(`tests/support/${file}`, import.meta.url));

// A global set-up prepares the migrated template database once for both projects that copy it.
const template = [support("database-template.ts")].filter((file) => existsSync(file));

const shared = {
  environment: "node" as const,
  env: { TZ: "Asia/Kathmandu", NEXT_TELEMETRY_DISABLED: "1", AUTH_SECRET: "t".repeat(48) },
  setupFiles: [support("console.ts")],
  restoreMocks: true,
  // What is waited for comes when it comes: a second, vitest's own patience, is too little on a busy machine.
  expect: { poll: { timeout: 20_000 } },
};

export default defineConfig({
  resolve: { alias: { "@": root } },
  test: {
    reporters: ["default"],
    cache: false, // two runs at once (scripts/test.mjs) would read each other's half-written times
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}", "tests/architecture.test.ts"],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: "db",
          include: ["tests/db/**/*.test.ts"],
          globalSetup: template,
          pool: "forks",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: "web",
          include: ["tests/web/**/*.test.{ts,tsx}"],
          globalSetup: template,
          pool: "forks",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: [support("shared-site.ts")],
          pool: "forks",
          // Browser, server and test take turns, so two files at once keep two cores busy and no more.
          maxWorkers: 2,
          sequence: { groupOrder: 1 }, // after the others, which have as many workers as vitest thinks right
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
