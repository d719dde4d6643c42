import { rmSync } from "node:fs";
import { fingerprint, stamp, stamped } from "./fingerprint.mjs";
import { bin, must, root } from "./run.mjs";

const sources = [
  "app",
  "components",
  "lib",
  "prisma/schema.prisma",
  "prisma/models",
  "public",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

/** Builds the site into `distDir`, unless the sources are those of the build that is there. */
export async function buildSite(distDir = ".next") {
  const stampPath = `${distDir}/tracker-sources`;
  const now = fingerprint(sources, [process.version]);
  if (stamped(stampPath, now)) return { skipped: "sources unchanged" };
  const [node, next] = bin("next/dist/bin/next");
  await must(node, [next, "build"], { env: { NODE_ENV: "production", NEXT_DIST_DIR: distDir } });
  // Route types are read from .next; a second, older copy would only contradict it.
  if (distDir !== ".next") rmSync(`${root}${distDir}/types`, { recursive: true, force: true });
  stamp(stampPath, now);
}
