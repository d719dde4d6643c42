import { Temporal } from "temporal-polyfill";
import { expect } from "vitest";
import { recordCheck } from "@/lib/commands/record-check";
import type { Client } from "@/lib/data/client";
import type { Channel } from "@/lib/delivery/channel";
import type { Parts } from "@/lib/delivery/work";
import { asking } from "@/tests/support/actors";
import { HASTE } from "@/tests/support/post-channel";

/** The parts of a sender in a test, and what it reported. */
export function partsOf(database: Client, channels: readonly Channel[]): Parts & { reported: string[] } {
  const reported: string[] = [];
  const running = () => Temporal.Now.instant();
  const report = (problem: unknown) => reported.push(String(problem));
  return { database, channels, now: running, running, timing: HASTE, report, reported };
}

/** Makes `many` changes of the sample record, one after the other, from the version `from`. */
export async function makeChanges(database: Client, many: number, from = 1): Promise<void> {
  for (let version = from; version < from + many; version += 1) {
    const check = { agreement: "sample", commitment: "01", version, on: "2026-01-10", upTo: "2026-01-10" };
    expect(await recordCheck(check, asking(database))).toMatchObject({ ok: true });
  }
}
