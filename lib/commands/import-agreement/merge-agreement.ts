import type { Agreement } from "@/lib/domain/record";

/** A list of the record with what a file says about its members: the record's order first, then what is new. */
export function mergeList<T>(stored: readonly T[], given: readonly T[], nameOf: (member: T) => string): T[] {
  const named = new Map(given.map((member) => [nameOf(member), member]));
  const old = new Set(stored.map(nameOf));
  return [
    ...stored.map((member) => named.get(nameOf(member)) ?? member),
    ...given.filter((member) => !old.has(nameOf(member))),
  ];
}

/** Names of the members that the record has and the file does not mention. */
export function unmentioned<T>(stored: readonly T[], given: readonly T[], nameOf: (member: T) => string): string[] {
  const mentioned = new Set(given.map(nameOf));
  return stored.map(nameOf).filter((name) => !mentioned.has(name));
}

const LISTS = {
  parties: (party: Agreement["parties"][number]) => party.code,
  themes: (theme: Agreement["themes"][number]) => theme.key,
  sources: (source: Agreement["sources"][number]) => source.key,
  links: (link: Agreement["links"][number]) => `${link.to} ${link.kind}`,
  dateClaims: (claim: Agreement["dateClaims"][number]) => `${claim.on} ${claim.source ?? ""}`.trim(),
};

/** The stored agreement with what the file says of it. Members that the file leaves out stay. */
export function mergeAgreement(stored: Agreement, given: Agreement): Agreement {
  const choosesAnew = given.dateClaims.length > 0;
  const claims = stored.dateClaims.map((claim) => (choosesAnew ? { ...claim, chosen: false } : claim));
  return {
    ...given,
    version: stored.version,
    parties: mergeList(stored.parties, given.parties, LISTS.parties),
    themes: mergeList(stored.themes, given.themes, LISTS.themes),
    sources: mergeList(stored.sources, given.sources, LISTS.sources),
    links: mergeList(stored.links, given.links, LISTS.links),
    dateClaims: mergeList(claims, given.dateClaims, LISTS.dateClaims),
  };
}

/** What the record has in the agreement's own lists and the file leaves out: `source worldjpn`. */
export function keptInAgreement(stored: Agreement, given: Agreement): string[] {
  return [
    ...unmentioned(stored.parties, given.parties, LISTS.parties).map((name) => `party ${name}`),
    ...unmentioned(stored.themes, given.themes, LISTS.themes).map((name) => `theme ${name}`),
    ...unmentioned(stored.sources, given.sources, LISTS.sources).map((name) => `source ${name}`),
    ...unmentioned(stored.links, given.links, LISTS.links).map((name) => `link ${name}`),
    ...unmentioned(stored.dateClaims, given.dateClaims, LISTS.dateClaims).map((name) => `date claim ${name}`),
  ];
}
