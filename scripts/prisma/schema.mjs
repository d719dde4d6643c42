import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The project's directory, with a trailing slash. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** The engines the one schema is made for. */
export const ENGINES = ["sqlite", "postgresql"];

/** Which engine a `DATABASE_URL` is for. */
export function engineOf(url) {
  if (url.startsWith("file:")) return "sqlite";
  if (/^postgres(ql)?:\/\//.test(url)) return "postgresql";
  throw new Error("DATABASE_URL must begin with file: or postgresql://");
}

/** prisma/schema.prisma as text, for one engine: only the provider and the output differ. */
export function schemaFor(engine) {
  const text = readFileSync(`${root}prisma/schema.prisma`, "utf8");
  if (engine === "sqlite") return text;
  return text
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('output   = "../lib/generated/sqlite"', 'output   = "../../lib/generated/postgresql"');
}
