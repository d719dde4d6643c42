import { expect, test } from "vitest";
import { api, chartFiles, editPages, feeds, pages } from "@/lib/paths";
import { filesUnder } from "@/tests/support/sources";

/** `app/[locale]/agreements/[slug]/page.tsx` answers `/{anything}/agreements/{anything}`. */
function routePattern(file: string): RegExp {
  const parts = file
    .replace(/^app\/|\/?(page\.tsx|route\.ts)$/g, "")
    .split("/")
    .filter((part) => part !== "" && !/^\(.*\)$/.test(part));
  const patterns = parts.map((part) => {
    if (/^\[\[?\.\.\./.test(part)) return "/.+";
    return part.startsWith("[") ? "/[^/]+" : `/${part.replace(/\./g, "\\.")}`;
  });
  return new RegExp(`^${patterns.join("") || "/"}$`);
}

const routes = filesUnder(["app"], ["page.tsx", "route.ts"])
  .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
  .map(routePattern);

/** Builders take a locale, a slug and a ref, or the first few of them; queries come last and are cut off below. */
type Builder = (...values: string[]) => string;
const call = (group: object, name: string, values: string[]) =>
  Object.entries(group).map(([key, build]): [string, string] => [`${name}.${key}`, (build as Builder)(...values)]);

const built = [
  ...call(pages, "pages", ["en", "an-agreement", "01"]),
  ...call(editPages, "editPages", ["en", "an-agreement", "01", "details"]),
  ...call(feeds, "feeds", ["en", "an-agreement", "01"]),
  ...call(chartFiles, "chartFiles", ["en", "delivery"]),
  ...call(api, "api", ["an-agreement", "01"]),
];

test.each(built)("%s leads to a route", (_name, address) => {
  const path = address.split("?")[0] ?? "";
  expect(routes.filter((route) => route.test(path))).not.toEqual([]);
});
