/** One field of a noun that a file would change; names as in the file, e.g. `sources[worldjpn].url`. */
export type FieldChange = { field: string; from: unknown; to: unknown };

/** What the importer does not compare: the file cannot state it. */
const UNSTATED = new Set(["version", "recordedAt", "agreement"]);

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The name by which a member of a list is known, or null for lists that are compared whole. */
function memberName(member: unknown): string | null {
  if (!isFields(member)) return null;
  if (typeof member.agreement === "string") return `${member.agreement}/${String(member.commitment)}`;
  if (typeof member.to === "string") return `${member.to} ${String(member.kind)}`;
  for (const name of ["key", "code", "commitment"] as const) {
    const own = member[name];
    if (typeof own === "string") return own;
  }
  return null;
}

function byName(list: unknown[]): Map<string, unknown> | null {
  const members = list.map((member) => [memberName(member), member] as const);
  if (members.some(([name]) => name === null)) return null;
  return new Map(members.map(([name, member]) => [name ?? "", member]));
}

const inFile: Record<string, string> = { rule: "deadline", comparable: "comparable_with" };
const fileName = (field: string) => inFile[field] ?? field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Every field in which the two differ, innermost first met. Absent, null and undefined are the same. */
export function differences(before: unknown, after: unknown, field = ""): FieldChange[] {
  const from = before ?? null;
  const to = after ?? null;
  if (isFields(from) && isFields(to)) {
    const names = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter((name) => !UNSTATED.has(name));
    return names.flatMap((name) =>
      differences(from[name], to[name], field === "" ? fileName(name) : `${field}.${name}`),
    );
  }
  if (Array.isArray(from) && Array.isArray(to)) {
    const old = byName(from);
    const fresh = byName(to);
    if (old && fresh && (old.size > 0 || fresh.size > 0)) {
      const names = [...new Set([...old.keys(), ...fresh.keys()])];
      return names.flatMap((name) => differences(old.get(name), fresh.get(name), `${field}[${name}]`));
    }
    const same = from.length === to.length && from.every((one, i) => differences(one, to[i]).length === 0);
    return same ? [] : [{ field, from, to }];
  }
  return from === to ? [] : [{ field, from, to }];
}
