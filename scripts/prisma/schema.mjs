import { readdirSync, readFileSync } from "node:fs";
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

/**
 * The schema's files for one engine, as the schema engine reads them: prisma/schema.prisma
 * and prisma/models. Only the name of the engine differs, in the provider and in where the client goes.
 * @param {string} engine
 * @returns {{ path: string, content: string }[]}
 */
export function schemaFiles(engine) {
  const models = readdirSync(`${root}prisma/models`).sort();
  return ["schema.prisma", ...models.map((name) => `models/${name}`)].map((path) => {
    const content = readFileSync(`${root}prisma/${path}`, "utf8");
    return { path, content: engine === "sqlite" ? content : content.replaceAll("sqlite", engine) };
  });
}
