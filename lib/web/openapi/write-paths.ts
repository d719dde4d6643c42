import type { Parameter } from "@/lib/web/openapi/operations";
import type { WriteOperation } from "@/lib/web/openapi/write-operations";

type Json = Record<string, unknown>;

const REFUSALS: Record<number, string> = {
  400: "Malformed JSON, or a header that cannot be read.",
  401: "No token, or one that is unknown, expired or revoked.",
  403: "The token lacks the scope, or its owner's role the right.",
  404: "The record has no such thing.",
  412: "The record has changed since the version sent; `version` stands now, `changes` says what happened.",
  413: "The body is too large.",
  415: "The body is of another type.",
  422: "The body, or a rule of the record, refuses it; one error for each place.",
  428: "If-Match is missing.",
  429: "Too many requests with this token; Retry-After says when to go on.",
};
const SAID: Record<number, string> = {
  200: "It is in the record.",
  201: "It is in the record.",
  202: "It waits for a second person's approval; nothing is published yet.",
};

/** One writing method of a path in the OpenAPI document. `schemaOf` puts a schema among the shared components. */
export function writeMethod(
  operation: WriteOperation,
  schemaOf: (schema: WriteOperation["answer"], io: "input" | "output") => Json,
  problem: Json,
): Json {
  const { method, id, summary, scope, body, answer, success, example } = operation;
  const answered = { "application/json": { schema: schemaOf(answer, "output") } };
  const content =
    body === null
      ? { "text/csv": { schema: { type: "string" }, example: example.body } }
      : { "application/json": { schema: schemaOf(body, "input"), example: example.body } };
  const statuses = Object.keys(REFUSALS)
    .map(Number)
    .filter((status) => body !== null || status !== 428);
  return {
    [method.toLowerCase()]: {
      operationId: id,
      summary,
      description: `Needs a token with the scope \`${scope}\`. The same rules and refusals as on the editors' pages.`,
      security: [{ token: [] }],
      parameters: [...pathParameters(operation), ...headerParameters(operation)],
      requestBody: { required: true, content },
      responses: {
        ...Object.fromEntries(
          success.map((status) => [status, { description: SAID[status], headers: HEADERS, content: answered }]),
        ),
        ...Object.fromEntries(statuses.map((status) => [status, { description: REFUSALS[status], content: problem }])),
      },
    },
  };
}

const HEADERS = {
  ETag: { description: "The version that stands, for the next If-Match.", schema: { type: "string" } },
};

function pathParameters({ example }: WriteOperation): Parameter[] {
  return Object.entries(example.path).map(([name, value]) => ({
    ...{ name, in: "path", required: true, schema: { type: "string" }, example: value },
  }));
}

function headerParameters({ body, example }: WriteOperation): Json[] {
  const key = {
    name: "Idempotency-Key",
    in: "header",
    description: "Names the request: sent again within seven days it does nothing twice and gets the same answer.",
    schema: { type: "string", maxLength: 200 },
  };
  const version = {
    name: "If-Match",
    in: "header",
    required: true,
    description: "The version that was read, in quotation marks.",
    schema: { type: "string", pattern: '^"[1-9][0-9]*"$' },
    example: `"${example.version}"`,
  };
  const plan = {
    name: "If-Match",
    in: "header",
    description: "The ETag of a dry run: nothing is written if something else would be.",
    schema: { type: "string" },
  };
  const dryRun = { name: "dryRun", in: "query", schema: { type: "boolean", default: false } };
  return body === null ? [dryRun, plan, key] : [version, key];
}
