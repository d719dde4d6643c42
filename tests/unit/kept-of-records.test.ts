import { setTimeout as wait } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { agreementView } from "@/lib/domain/agreement-view";
import type { AgreementView } from "@/lib/domain/view";
import { keptOfRecords } from "@/lib/queries/kept-of-records";
import { record } from "@/tests/support/record-builders";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const NOW = { day: "2026-11-22", today: "2026-11-22", isHoliday: () => false };

test("what is kept of a record goes with it, and stays as long as it does", async () => {
  const views = keptOfRecords<AgreementView>({ max: 100 });
  const look = (at = record()) => views.set(at, "now", agreementView(at, NOW));
  const present = record();
  look(present);
  const view = views.get(present, "now");
  // As changes of the record do it: the agreement is read anew, and nobody holds how it was.
  for (let changes = 0; changes < 50; changes += 1) look();
  expect(views.size()).toBe(51);
  for (let tries = 0; tries < 500 && views.size() > 1; tries += 1) {
    collect();
    await wait(10);
  }
  expect(views.size()).toBe(1);
  expect(view).toBeDefined();
  expect(views.get(present, "now")).toBe(view);
  expect(views.get(present, "yesterday")).toBeUndefined();
});

test("the one asked for longest ago makes room", () => {
  const few = keptOfRecords<{ on: string }>({ max: 2 });
  const one = record();
  few.set(one, "a", { on: "a" });
  few.set(one, "b", { on: "b" });
  few.get(one, "a");
  few.set(one, "c", { on: "c" });
  expect(["a", "b", "c"].map((name) => few.get(one, name)?.on)).toEqual(["a", undefined, "c"]);
});
