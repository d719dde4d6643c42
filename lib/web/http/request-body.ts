import type { Problem } from "@/lib/web/http/problem";

/** A body as bytes, of one of the types named; no more than `limit` bytes are ever read. */
export async function readBytes(
  request: Request,
  types: readonly string[],
  limit: number,
): Promise<Uint8Array | Problem> {
  const type = (request.headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (!types.includes(type)) return { problem: "wrong-type", values: { type: types[0] ?? "" } };
  const tooLarge: Problem = { problem: "body-too-large", values: { limit } };
  if (Number(request.headers.get("content-length") ?? 0) > limit) return tooLarge;
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > limit) {
      await reader?.cancel();
      return tooLarge;
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts);
}

/** A body as JSON. */
export async function readJson(
  request: Request,
  types: readonly string[],
  limit: number,
): Promise<{ json: unknown; text: string } | Problem> {
  const bytes = await readBytes(request, types, limit);
  if ("problem" in bytes) return bytes;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { json: JSON.parse(text) as unknown, text };
  } catch {
    return { problem: "malformed-body" };
  }
}
