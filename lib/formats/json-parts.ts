/** How far objects and lists are taken apart; what lies deeper is small, and written at once. */
const DEEPEST = 4;

/** A plain value as `JSON.stringify` writes it, in pieces that are made when they are asked for. */
export function* jsonParts(value: unknown, depth = 0): Generator<string> {
  if (depth === DEEPEST || typeof value !== "object" || value === null || "toJSON" in value) {
    yield JSON.stringify(value) ?? "null";
    return;
  }
  const isList = Array.isArray(value);
  const members = isList ? value.entries() : Object.entries(value);
  yield isList ? "[" : "{";
  let before = "";
  for (const [name, member] of members) {
    if (!isList && (member === undefined || typeof member === "function")) continue;
    yield isList ? before : `${before}${JSON.stringify(name)}:`;
    yield* jsonParts(member, depth + 1);
    before = ",";
  }
  yield isList ? "]" : "}";
}
