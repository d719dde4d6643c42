import { type RandomSource, randomSource } from "@/tests/support/random-source";

/** A request no reader's browser would send by itself. `path` goes over the wire as it is. */
export type RawRequest = { method: string; path: string; headers: Record<string, string>; body: string };

const values = [
  "",
  " ",
  "0",
  "-1",
  "1e309",
  "NaN",
  "null",
  "undefined",
  "true",
  "[]",
  "{}",
  "[object Object]",
  "2026-02-30",
  "2026-13-01",
  "0000-00-00",
  "9999-12-31",
  "-000001-01-01",
  "+275760-09-13",
  "275761-01-01",
  "2026-04-26T00:00:00Z",
  "2026-04-26[u-ca=hebrew]",
  "2026-W17-7",
  "20260426",
  "P180D",
  "P-1D",
  "P99999999999D",
  "P1Y2M3W4DT5H",
  "-P1D",
  "PT0S",
  "us-japan-critical-minerals-2025",
  "__proto__",
  "constructor",
  "toString",
  "../../etc/passwd",
  "..%2f..%2f.env",
  "%00",
  "%",
  "%E0%A4%A",
  "%FF%FE",
  "%ED%A0%80",
  "%0d%0aSet-Cookie:%20a=b",
  "<script>alert(1)</script>",
  "'; DROP TABLE commitment; --",
  '" OR 1=1 --',
  "{{7*7}}",
  "$".concat("{7*7}"),
  "\u0000",
  "日本語",
  "\u202e\u200b\ufeff",
  "💥",
  "e\u0301".repeat(50),
  "x".repeat(3000),
  "%25".repeat(400),
  "file:///etc/passwd",
  "http://localhost:1/",
  "//example.org",
] as const;

const names = (
  "asOf knownOn q agreement party theme delivery schedule sort page limit cursor from length rollover calendars " +
  "monthEnd rule kind every until on date token next return locale version ref slug __proto__ constructor [] a[b] a[]=1 _rsc"
).split(" ");

const places = [
  "/en",
  "/ja",
  "/fr",
  "/EN",
  "/en/agreements/us-japan-critical-minerals-2025",
  "/ja/agreements/us-japan-critical-minerals-2025/commitments/07",
  "/en/agreements/us-japan-critical-minerals-2025/report",
  "/en/commitments",
  "/ja/timeline",
  "/en/charts",
  "/en/charts/delivery.svg",
  "/ja/charts/burn-up.csv",
  "/ja/calculator",
  "/en/method",
  "/en/sign-in",
  "/ja/setup",
  "/en/edit",
  "/en/edit/agreements/us-japan-critical-minerals-2025",
  "/ja/edit/agreements/us-japan-critical-minerals-2025/commitments/07",
  "/en/feeds/deadlines.ics",
  "/ja/feeds/agreements/us-japan-critical-minerals-2025/commitments/07/deadlines.ics",
  "/ja/feeds/changes.atom",
  "/en/feeds/commitments.csv",
  "/api/v1/health",
  "/api/v1/ready",
  "/api/v1/openapi.json",
  "/api/v1/agreement.schema.json",
  "/api/v1/agreements",
  "/api/v1/agreements/us-japan-critical-minerals-2025",
  "/api/v1/commitments",
  "/api/v1/commitments/us-japan-critical-minerals-2025/07",
  "/api/v1/commitments/us-japan-critical-minerals-2025/07/history",
  "/api/v1/summary",
  "/api/v1/deadline",
  "/api/auth/get-session",
  "/api/auth/sign-in/email",
  "/_next/image",
  "/_next/static/chunks/none.js",
  "/",
] as const;

/** Most of a value's characters as a path or query may carry them; some are left raw on purpose. */
function written(value: string, source: RandomSource): string {
  const encoded = encodeURIComponent(value);
  if (source.number(3) > 0) return encoded;
  return [...value]
    .map((letter) => (/[!-~]/.test(letter) && letter !== "#" ? letter : encodeURIComponent(letter)))
    .join("");
}

function query(source: RandomSource): string {
  const pairs = Array.from({ length: 1 + source.number(4) }, () => {
    const name = source.pick(names);
    return source.number(8) === 0
      ? written(name, source)
      : `${written(name, source)}=${written(source.pick(values), source)}`;
  });
  return source.pick(["?", "?", "?", "?&&", "??", "?=&"]) + pairs.join("&");
}

function path(source: RandomSource): string {
  const place = source.pick(places);
  if (source.number(2) === 0) return place + query(source);
  const parts = place.split("/");
  parts[1 + source.number(Math.max(parts.length - 1, 1))] = written(source.pick(values), source);
  const joined = parts.join(source.pick(["/", "/", "/", "//", "/./", "/../"]));
  return (joined.startsWith("/") ? joined : `/${joined}`) + (source.number(2) === 0 ? query(source) : "");
}

const fields = (
  "$ACTION_KEY $ACTION_REF_1 $ACTION_1:0 $ACTION_1:1 $ACTION_ID_00 $ACTION_ID_60ab 0 1 1_state email password name token state " +
  "effectiveOn reason evidence version ref agreement on upTo sources note progress locale step completedOn __proto__"
).split(" ");

function multipart(source: RandomSource): [type: string, body: string] {
  const boundary = "----tracker";
  const parts = Array.from({ length: 1 + source.number(5) }, () => {
    const file = source.number(6) === 0 ? '; filename="a.txt"\r\nContent-Type: text/plain' : "";
    return `--${boundary}\r\nContent-Disposition: form-data; name="${source.pick(fields)}"${file}\r\n\r\n${source.pick(values)}\r\n`;
  });
  const end = source.number(5) === 0 ? "" : `--${boundary}--\r\n`;
  return [`multipart/form-data; boundary=${source.number(8) === 0 ? "other" : boundary}`, parts.join("") + end];
}

function body(source: RandomSource): [type: string, body: string] {
  const value = source.pick(values);
  const pair = () => `${encodeURIComponent(source.pick(fields))}=${written(source.pick(values), source)}`;
  switch (source.number(5)) {
    case 0:
      return [
        "application/json",
        source.pick([value, JSON.stringify({ [source.pick(fields)]: value }), `{"a":`, "[".repeat(500)]),
      ];
    case 1:
      return ["application/x-www-form-urlencoded", `${pair()}&${pair()}`];
    case 2:
      return ["text/plain;charset=UTF-8", JSON.stringify([value, { [source.pick(fields)]: value }])];
    default:
      return multipart(source);
  }
}

const oddHeaders: Record<string, string>[] = [
  { rsc: "1" },
  { "if-none-match": "*" },
  { "if-none-match": '"' },
  { "accept-language": "*;q=x,,;" },
  { range: "bytes=9-1" },
  { accept: "\u00ff" },
];
const oddActions: Record<string, string>[] = [
  { "next-action": "x" },
  { "next-action": "0".repeat(42) },
  { "next-action": "__proto__" },
  { "next-action": `60${"ab".repeat(20)}` },
];

function addressed(source: RandomSource): RawRequest {
  const method = source.pick(["GET", "GET", "GET", "GET", "HEAD", "OPTIONS", "DELETE"]);
  const headers = source.number(6) === 0 ? source.pick(oddHeaders) : {};
  return { method, path: path(source), headers, body: "" };
}

function submitted(source: RandomSource): RawRequest {
  const [type, sent] = body(source);
  const action = source.number(4) === 0 ? source.pick(oddActions) : {};
  const place = source.number(4) === 0 ? path(source) : source.pick(places);
  const method = source.pick(["POST", "POST", "POST", "PUT", "PATCH"]);
  return { method, path: place, headers: { "content-type": type, ...action }, body: sent };
}

/** `count` requests drawn from `seed`: two thirds are addresses, one third bodies of forms and of the API. */
export function malformedRequests(count: number, seed: number): RawRequest[] {
  const source = randomSource(seed);
  return Array.from({ length: count }, () => (source.number(3) > 0 ? addressed(source) : submitted(source)));
}
