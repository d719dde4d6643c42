import { type Client, client, type Transaction } from "@/lib/data/client";
import { readText } from "@/lib/data/rows/json";
import type { Text } from "@/lib/domain/record";

/** The slugs of all agreements on record, in the order in which they entered it. */
export async function agreementSlugs(from: Client | Transaction = client()): Promise<string[]> {
  const rows = await from.agreement.findMany({ select: { slug: true }, orderBy: { position: "asc" } });
  return rows.map(({ slug }) => slug);
}

/** Slug and title of every agreement on record, in the order in which they entered it. */
export async function agreementTitles(from: Client = client()): Promise<{ slug: string; title: Text }[]> {
  const rows = await from.agreement.findMany({ select: { slug: true, title: true }, orderBy: { position: "asc" } });
  return rows.map(({ slug, title }) => ({ slug, title: readText(title) }));
}
