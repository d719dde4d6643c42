import { afterAll, beforeAll, expect, test } from "vitest";
import { type Client, openClient } from "@/lib/data/client";
import { currentRevision } from "@/lib/data/entries";
import { loadRecords } from "@/lib/data/load-records";
import { inDatabase } from "@/tests/support/database";
import { type Site, startSite } from "@/tests/support/server";
import { filesUnder } from "@/tests/support/sources";

/** Every page and route under /edit, asked for by those who may not have it. New ones are found by themselves. */
const VALUES: Record<string, string> = {
  slug: "us-japan-critical-minerals-2025",
  ref: "07",
  id: "1",
  receipt: "AAAA-BBBB-CCCC",
};
const addresses = filesUnder(["app/[locale]/edit"], ["page.tsx", "route.ts"])
  .filter((file) => /\/(page\.tsx|route\.ts)$/.test(file))
  .flatMap((file) => {
    const path = file.replace(/^app\/\[locale\]|\/(page\.tsx|route\.ts)$/g, "");
    const filled = path.replace(/\[(\w+)\]/g, (_all, name: string) => VALUES[name] ?? "1");
    return ["en", "ja"].map((locale) => `/${locale}${filled}`);
  });

let site: Site;
let database: Client;
const cookies: Record<string, string> = { nobody: "", forged: "tracker.session_token=abc.def" };
const person = { name: "Mika Hidden", email: "mika@hidden.example", password: "correct horse battery staple" };

beforeAll(async () => {
  site = await startSite();
  Object.assign(process.env, site.env);
  database = openClient(site.databaseUrl);
  inDatabase(database);
  const { createAccount } = await import("@/lib/auth/accounts");
  const { signIn } = await import("@/lib/auth/sign-in");
  const enter = async (name: string, email: string) => {
    await createAccount({ ...person, name, email }, "editor");
    const headers = new Headers({ "x-tracker-client-address": "203.0.113.9" });
    const outcome = await signIn(email, person.password, headers);
    if (!outcome.ok || !("cookies" in outcome)) throw new Error("no sign-in");
    return outcome.cookies.map((line) => line.split(";")[0]).join("; ");
  };
  cookies.deactivated = await enter("Taro Gone", "taro@hidden.example");
  cookies.editor = await enter(person.name, person.email);
  await database.user.updateMany({ where: { email: "taro@hidden.example" }, data: { banned: true } });
});
afterAll(async () => {
  inDatabase(undefined);
  await database.$disconnect();
  await site.stop();
});

const ask = (address: string, who: string, init: RequestInit = {}) =>
  fetch(site.url + address, { redirect: "manual", ...init, headers: { ...init.headers, cookie: cookies[who] ?? "" } });

test("the pages are found", () => {
  expect(addresses.length).toBeGreaterThan(10);
});

test.each(["nobody", "forged", "deactivated"])("%s is sent to sign in, and told nothing", async (who) => {
  for (const address of addresses) {
    const response = await ask(address, who);
    const text = await response.text();
    expect([address, response.status < 500, response.status === 200]).toEqual([address, true, false]);
    if (response.status < 400) expect(response.headers.get("location")).toMatch(/\/(en|ja)\/sign-in\?next=/);
    expect([address, /hidden\.example|Mika|Taro|prisma|node_modules/i.test(text)]).toEqual([address, false]);
    expect(response.headers.get("cache-control")).not.toMatch(/public|s-maxage/);
  }
});

test("an editor sees nobody else's address, also on pages for administrators", async () => {
  for (const address of addresses) {
    const response = await ask(address, "editor");
    const text = await response.text();
    expect([address, response.status < 500, /taro@hidden|Taro Gone/.test(text)]).toEqual([address, true, false]);
  }
});

test("forms copied from an editor's pages change nothing when others send them", async () => {
  const before = [await currentRevision(database), await loadRecords(database), await database.user.findMany()];
  let sent = 0;
  for (const address of addresses.filter((one) => one.startsWith("/en/"))) {
    const page = await (await ask(address, "editor")).text();
    for (const [form = ""] of page.matchAll(/<form[^>]*>[\s\S]*?<\/form>/g)) {
      const fields = [...form.matchAll(/<input[^>]*name="([^"]+)"[^>]*?(?:value="([^"]*)")?[^>]*>/g)];
      if (!fields.some(([, name = ""]) => name.startsWith("$ACTION"))) continue;
      for (const who of ["nobody", "deactivated"]) {
        const body = new FormData();
        for (const [, name = "", value = ""] of fields)
          body.append(name, value.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
        const response = await ask(address, who, { method: "POST", body, headers: { origin: site.url } });
        expect([address, response.status < 500]).toEqual([address, true]);
        expect(/hidden\.example|Mika|Taro/.test(await response.text())).toBe(false);
        sent += 1;
      }
    }
  }
  expect(sent).toBeGreaterThan(5);
  expect([await currentRevision(database), await loadRecords(database), await database.user.findMany()]).toEqual(
    before,
  );
}, 240_000);
