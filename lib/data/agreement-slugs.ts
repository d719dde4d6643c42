import { type Client, client } from "@/lib/data/client";

/** The slugs of all agreements on record, in the order in which they entered it. */
export async function agreementSlugs(from: Client = client()): Promise<string[]> {
  const rows = await from.agreement.findMany({ select: { slug: true }, orderBy: { position: "asc" } });
  return rows.map(({ slug }) => slug);
}
