import { describe, expect, test } from "vitest";
import en from "@/lib/i18n/messages/en";
import ja from "@/lib/i18n/messages/ja";
import { icuArguments } from "@/tests/support/icu-arguments";
import { filesUnder, findCycle, readSource, type Source } from "@/tests/support/sources";

/** What each part may import of the others; itself is always allowed. The longest matching name decides. */
const mayImport: Record<string, string[]> = {
  "lib/env.ts": [],
  "lib/paths.ts": [],
  "lib/clock.ts": ["lib/env.ts"],
  "lib/observe": ["lib/env.ts"],
  "lib/domain": [],
  "lib/calendars": ["lib/domain"],
  "lib/i18n": ["lib/domain"],
  "lib/schema": ["lib/domain"],
  "lib/formats": ["lib/domain", "lib/i18n", "lib/paths.ts"],
  "lib/data": ["lib/domain", "lib/env.ts", "lib/observe", "lib/generated"],
  "lib/auth": ["lib/domain", "lib/schema", "lib/data", "lib/env.ts", "lib/observe", "lib/clock.ts"],
  "lib/mail": ["lib/domain", "lib/i18n", "lib/env.ts"],
  "lib/commands": ["lib/domain", "lib/schema", "lib/formats", "lib/data", "lib/calendars", "lib/clock.ts"],
  "lib/queries": ["lib/domain", "lib/schema", "lib/formats", "lib/data", "lib/calendars", "lib/clock.ts"],
  "lib/delivery": ["lib/domain", "lib/i18n", "lib/schema", "lib/formats", "lib/data", "lib/queries", "lib/mail"].concat(
    ["lib/calendars", "lib/paths.ts", "lib/env.ts", "lib/clock.ts"],
  ),
  "lib/web": ["lib"],
  components: ["lib/domain", "lib/i18n", "lib/paths.ts"],
  app: ["components", "lib/web", "lib/queries", "lib/commands", "lib/i18n", "lib/domain", "lib/schema"].concat([
    "lib/delivery",
    "lib/formats",
    "lib/auth",
    "lib/paths.ts",
    "lib/env.ts",
    "lib/clock.ts",
  ]),
};

/** The parts that may use a package; a package not named here is free. `lib/generated` is Prisma's client. */
const packagesOf: Record<string, string[]> = {
  "lib/generated": ["lib/data"],
  "@prisma": ["lib/data"],
  pg: ["lib/data"],
  "better-sqlite3": ["lib/data"],
  "better-auth": ["lib/auth", "lib/web"],
  "@better-auth": ["lib/auth"],
  nodemailer: ["lib/mail"],
  "@simplewebauthn": ["components/editing"],
  uqr: ["components/account"],
  standardwebhooks: ["lib/delivery/webhook"],
  "ipaddr.js": ["lib/delivery/webhook"],
  "date-holidays": ["lib/calendars"],
  next: ["lib/web", "app"],
  react: ["components", "app"],
  recharts: ["components/charts"],
  "use-intl": ["lib/i18n"],
  pino: ["lib/observe"],
  "prom-client": ["lib/observe", "lib/web"],
  yaml: ["lib/formats"],
  "csv-parse": ["lib/formats"],
};

/** Leaves that run in the browser; every other component is HTML only. */
const clientLeaves = [
  "app/[locale]/error.tsx",
  "app/global-error.tsx",
  "components/charts/drawn-picture.tsx",
  "components/charts/live-picture.tsx",
  "components/ui/error-summary.tsx",
];
const clientForms = /^components\/editing\/[\w-]+-(form|forms|shell)\.tsx$/;

/** Names that only one place may use. */
const onlyIn: [rule: string, found: RegExp, where: RegExp][] = [
  ["process.env", /\bprocess\.env\b/, /^lib\/env\.ts$/],
  ["the system clock", /\bnew Date\b|\bDate\.(now|parse|UTC)\b|\bTemporal\.Now\b/, /^lib\/clock\.ts$/],
  ["Intl", /\bIntl\.|\.toLocale\w*\(|\.localeCompare\(/, /^lib\/i18n\//],
  ["console", /\bconsole\.\w+\(/, /^$/],
  ["a transaction not begun with `transact`", /\.\$transaction\(/, /^lib\/(data\/client\.ts$|auth\/)/],
  ["an escape from the types", /@ts-(ignore|nocheck|expect-error)|:\s*any\b|\bas any\b/, /^$/],
];

/** Longer than 250 lines for a reason. */
const longFiles = ["lib/domain/record.ts"]; // every noun of the record, read as one

/** Words that claim more than "nothing was found" (domain), and words this site does not use. */
const forbiddenWords = /\b(overdue|missed|broken|oops|please)\b|期限切れ|約束違反/i;

const paths = filesUnder(["app", "components", "lib"], [".ts", ".tsx"]);
const sources = paths.map(readSource);
const within = (path: string, part: string) =>
  path === part || path === part.replace(/\.ts$/, "") || path.startsWith(`${part}/`);
const partOf = (path: string) =>
  Object.keys(mayImport)
    .filter((part) => within(path, part))
    .sort((a, b) => b.length - a.length)[0];
const offenders = (wrong: (source: Source) => boolean) => sources.filter(wrong).map((source) => source.path);
const eachImport = (wrong: (source: Source, specifier: string) => boolean) =>
  sources.flatMap((source) =>
    source.imports.filter((specifier) => wrong(source, specifier)).map((specifier) => `${source.path} -> ${specifier}`),
  );

describe("imports", () => {
  test("every file belongs to a part", () => {
    expect(offenders((source) => partOf(source.path) === undefined)).toEqual([]);
    expect(sources.length).toBeGreaterThan(50);
  });

  test("point one way", () => {
    const wrong = eachImport((source, specifier) => {
      const part = partOf(source.path) ?? "";
      if (!/^(lib|components|app|scripts|tests)\//.test(specifier) || within(specifier, part)) return false;
      return !(mayImport[part] ?? []).some((allowed) => within(specifier, allowed));
    });
    expect(wrong).toEqual([]);
  });

  test("reach a package only from the part that wraps it", () => {
    const wrong = eachImport((source, specifier) =>
      Object.entries(packagesOf).some(
        ([name, parts]) => within(specifier, name) && !parts.some((part) => within(source.path, part)),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test("form no cycle", () => {
    expect(findCycle(sources)).toBeNull();
  });
});

describe("files", () => {
  test.each(onlyIn)("%s appears only in its place", (_rule, found, where) => {
    expect(offenders((source) => !where.test(source.path) && found.test(source.bare))).toEqual([]);
  });

  test("run in the browser only on the listed leaves", () => {
    const wrong = offenders(
      ({ path, code }) => /^\s*"use client"/.test(code) && !clientLeaves.includes(path) && !clientForms.test(path),
    );
    expect(wrong).toEqual([]);
  });

  test("are actions only when the action factory builds them", () => {
    const actions = sources.filter(({ path, code }) => /actions?\.ts$/.test(path) && path.startsWith("app/") && code);
    expect(actions.length).toBeGreaterThan(0);
    expect(offenders(({ path, code }) => /"use server"/.test(code) && !/^app\/.*actions\.ts$/.test(path))).toEqual([]);
    for (const { path, code } of actions) {
      const exported = [...code.matchAll(/^export (?!type )(.+)$/gm)].map((match) => match[1]);
      const odd = exported.filter(
        (line) =>
          !/^const \w+ = (editorAction|reviewAction|accountAction|openAction|helpedAction|tableAction)\(/.test(
            line ?? "",
          ),
      );
      expect(odd, path).toEqual([]);
      if (path.includes("/edit/")) expect(code, path).not.toContain("openAction(");
    }
  });

  test("gather no other files' exports", () => {
    expect(offenders(({ code }) => /^export (\*|\{[^}]*\}|type \{[^}]*\}) from/m.test(code))).toEqual([]);
    const vague = /(^|\/)(utils?|helpers?|misc|common|shared)(\/|\.|$)|(^|\/)index\.tsx?$/;
    expect(paths.filter((path) => vague.test(path) && !path.startsWith("lib/i18n/messages/"))).toEqual([]);
  });

  test("that start, prove and measure the site run before anything is installed", () => {
    const scripts = filesUnder(["scripts"], [".mjs"]).filter((path) => /^scripts\/(lib\/)?[\w-]+\.mjs$/.test(path));
    const packages = scripts.flatMap((path) => {
      const found = readSource(path).code.matchAll(/^(?:import|export) [^;]*?from "([^"]+)"/gm);
      return [...found].map((match) => `${path} -> ${match[1]}`);
    });
    expect(packages.filter((line) => !/-> (node:|\.)/.test(line))).toEqual([]);
    expect(packages.length).toBeGreaterThan(20);
  });

  test("can be read in one sitting", () => {
    const all = filesUnder(["app", "components", "lib", "scripts", "tests"], [".ts", ".tsx", ".mjs", ".css"]);
    const long = all.map(readSource).filter(({ path, lines }) => lines > 250 && !longFiles.includes(path));
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });
});

/** Every message of a language by its full key. */
function flatten(messages: object, prefix = ""): Map<string, string> {
  const entries = Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[prefix + key, value]] : [...flatten(value, `${prefix}${key}.`)],
  );
  return new Map(entries);
}

describe("messages", () => {
  const [english, japanese] = [flatten(en), flatten(ja)];

  test("exist in both languages under the same keys", () => {
    expect([...japanese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test("take the same arguments in both languages", () => {
    const differing = [...english]
      .filter(([key, text]) => icuArguments(text).join() !== icuArguments(japanese.get(key) ?? "").join())
      .map(([key]) => key);
    expect(differing).toEqual([]);
  });

  test("are worded in every namespace file, and every file is registered", () => {
    const files = filesUnder(["lib/i18n/messages/en"], [".ts"]).map((path) => path.replace(/^.*\/|\.ts$/g, ""));
    expect(files.filter((name) => name !== "index").length).toBe(Object.keys(en).length);
  });

  test("never claim more than the record says", () => {
    const claims = [...english, ...japanese].filter(([, text]) => forbiddenWords.test(text)).map(([key]) => key);
    expect(claims).toEqual([]);
    expect(offenders(({ path, code }) => /^(app|components)\//.test(path) && forbiddenWords.test(code))).toEqual([]);
  });
});
