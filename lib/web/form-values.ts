/**
 * The text fields of a form by name. Files and the framework's own fields are left out; of
 * `prefix` (which keeps the ids of several forms on one page apart) the names are freed.
 */
export function formValues(form: FormData): { prefix: string; values: Record<string, string[]> } {
  const given = form.get("prefix");
  const prefix = typeof given === "string" ? given : "";
  const values: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$") || name === "prefix" || name === "__proto__") continue;
    const own = prefix && name.startsWith(prefix) ? name.slice(prefix.length) : name;
    values[own] = [...(Object.hasOwn(values, own) ? (values[own] ?? []) : []), value];
  }
  return { prefix, values };
}

/** A field sent once becomes its text, one sent several times a list: what the schemas expect. */
export function schemaInput(values: Record<string, string[]>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, all]) => [name, all.length === 1 ? all[0] : all]));
}
