import { expect, test } from "vitest";
import { editPathFrom } from "@/lib/web/next-path";

const accepted = ["/en/edit", "/ja/edit/agreements/a/commitments/07", "/en/edit/agreements/a?saved=3"];
test.each(accepted)("after signing in one comes back to %s", (path) => expect(editPathFrom(path)).toBe(path));

const refused = [
  ...[undefined, "", "/", "/en", "/en/editing", "/fr/edit", "en/edit", "//evil.example/en/edit", "/\\evil.example"],
  ...["https://evil.example/en/edit", "/en/edit\\..\\x", "/en/edit/ x", "/en/edit\n", "javascript:alert(1)"],
  ...["/en/edit/../../agreements", "/en/edit/..//evil.example"],
];
test.each(refused)("an address that leads elsewhere is not followed: %s", (path) =>
  expect(editPathFrom(path)).toBeNull(),
);
