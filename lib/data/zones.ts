import { type Client, client } from "@/lib/data/client";

/** Every time zone that an agreement on record names, of its parties and of its place of signing. */
export async function zonesOnRecord(from: Client = client()): Promise<string[]> {
  const [parties, agreements] = await Promise.all([
    from.party.findMany({ distinct: ["zone"], select: { zone: true } }),
    from.agreement.findMany({ distinct: ["signedZone"], select: { signedZone: true } }),
  ]);
  return [...new Set([...parties.map(({ zone }) => zone), ...agreements.map(({ signedZone }) => signedZone)])];
}
