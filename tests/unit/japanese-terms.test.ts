import { expect, test } from "vitest";
import ja from "@/lib/i18n/messages/ja";

/** Every message with its place, `charts.heading.progress`. */
function messagesIn(part: unknown, place = ""): [string, string][] {
  if (typeof part === "string") return [[place, part]];
  return Object.entries(part as object).flatMap(([key, inner]) =>
    messagesIn(inner, place === "" ? key : `${place}.${key}`),
  );
}
const messages = messagesIn(ja);

// One thing has one name on every page, so that readers need not ask whether two are meant.
test.each([
  ["an agreement is 取決め; 合意 is what parties do", /合意(?!により|。|）。|の日|：)/, /延長の合意/g],
  ["progress is 進み具合", /進捗/, null],
  ["what was a mistake is 撤回", /取り下げ/, null],
  ["a range has the wave dash of the other ranges", /〜/, null],
])("%s", (_name, wrong, allowed) => {
  expect(messages.length).toBeGreaterThan(400);
  const found = messages.filter(([, words]) => wrong.test(allowed ? words.replace(allowed, "") : words));
  expect(found).toEqual([]);
});
