import { setImmediate as turn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { laidAside } from "@/lib/commands/import-agreement/laid-aside";
import { packageReader } from "@/lib/commands/import-agreement/read-packages";
import { PACKAGE } from "@/tests/support/package-text";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

function readAndLaidAside() {
  const read = packageReader().read({ name: "us-jp.yaml", content: PACKAGE });
  if (!read) throw new Error("the package was refused");
  return { aside: laidAside(read), said: JSON.stringify(read.given), places: new WeakRef(read.place) };
}

test("a package that waits says what it said, and keeps nothing of the parsed file", async () => {
  const { aside, said, places } = readAndLaidAside();
  for (let tries = 0; tries < 50 && places.deref() !== undefined; tries += 1) {
    await turn();
    collect();
  }
  expect(places.deref()).toBeUndefined();
  expect(JSON.stringify(aside.given())).toBe(said);
  expect(aside.nouns).toBe(7);
});
