import { afterAll, beforeAll, expect, test } from "vitest";
import { OPERATIONS } from "@/lib/web/openapi/operations";
import { openApi, read } from "@/tests/support/api";
import type { TestDatabase } from "@/tests/support/database";

/** Every request that the OpenAPI document gives as an example of reading; those of writing are sent in write-api. */

let database: TestDatabase;
beforeAll(async () => {
  database = await openApi();
});
afterAll(() => database.drop());

type Described = {
  name: string;
  in: "path" | "query";
  required?: boolean;
  example?: unknown;
  schema: { examples?: unknown[]; default?: unknown; enum?: unknown[] };
};

/** Every value that the document gives for a parameter by way of example or as what holds without it. */
const valuesOf = ({ example, schema }: Described): string[] =>
  [example, ...(schema.examples ?? []), schema.default, ...(schema.enum ?? [])]
    .filter((value) => value !== undefined)
    .map(String);

/** The requests that the document's examples make: the least that is needed, and that with each value in turn. */
function exampleRequests(path: string, parameters: Described[]): string[] {
  const needed = parameters.filter(({ in: place, required }) => place === "path" || required);
  const least = Object.fromEntries(needed.map((one) => [one.name, valuesOf(one)[0] ?? expect.fail(one.name)]));
  const inQuery = parameters.filter(({ in: place }) => place === "query");
  const asked = inQuery.flatMap((one) => valuesOf(one).map((value) => ({ ...least, [one.name]: value })));
  return [least, ...asked].map((values) => {
    const query = new URLSearchParams(
      inQuery.flatMap(({ name }): [string, string][] => (values[name] === undefined ? [] : [[name, values[name]]])),
    );
    return `${path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values[name] ?? ""))}?${query}`;
  });
}

test.each(OPERATIONS)("$path: every example request in it is answered as it says", async ({ path, answer }) => {
  const { paths } = await read<{ paths: Record<string, { get?: { parameters: Described[] } }> }>("/openapi.json");
  const requests = exampleRequests(path, paths[path]?.get?.parameters ?? expect.fail(`${path} is not described`));
  for (const request of requests) {
    const body = await read(request);
    if (answer) expect([request, answer.safeParse(body).error?.issues ?? []]).toEqual([request, []]);
  }
});
