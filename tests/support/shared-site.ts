import type { TestProject } from "vitest/node";
import { findChromium } from "@/tests/support/chromium";
import { startSite } from "@/tests/support/server";

/** One site for every test that only reads; a test that writes starts its own with `startSite`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await findChromium(); // unpacked here, before two files want it at once
  const site = await startSite();
  project.provide("siteUrl", site.url);
  project.provide("setupUrl", site.setupUrl);
  return site.stop;
}

declare module "vitest" {
  interface ProvidedContext {
    /** The shared site's address, without a trailing slash. */
    siteUrl: string;
    /** Its one-time address for the first administrator. */
    setupUrl: string;
  }
}
