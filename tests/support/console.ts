import { format } from "node:util";
import { afterEach, beforeEach, expect } from "vitest";

/**
 * Fails a test that writes an error or a warning to the console. A test that
 * means to provoke one takes it with `takeConsole()` and asserts on it.
 */

let written: string[] = [];

/** What was written as error or warning since the test began; taking it allows it. */
export function takeConsole(): string[] {
  const taken = written;
  written = [];
  return taken;
}

for (const level of ["error", "warn"] as const) {
  console[level] = (...values: unknown[]) => {
    written.push(`console.${level}: ${format(...values)}`);
  };
}

beforeEach(() => {
  written = [];
});

afterEach(() => {
  expect(takeConsole(), "a test must leave the console quiet").toEqual([]);
});
