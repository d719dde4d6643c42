import type { Transaction } from "@/lib/data/client";
import { oneOf, readOptionalText, readText, writeJson, writeOptional } from "@/lib/data/rows/json";
import { AGREEMENT_KINDS, type Agreement, EVIDENCE_KINDS, LEGAL_NATURES, LINK_KINDS } from "@/lib/domain/record";
import type { Prisma } from "@/lib/generated/sqlite/client";

type AgreementRow = Prisma.AgreementGetPayload<object>;

/** An agreement's own lists, each in its order. */
export type AgreementLists = {
  dateClaims: Prisma.DateClaimGetPayload<object>[];
  parties: Prisma.PartyGetPayload<object>[];
  themes: Prisma.ThemeGetPayload<object>[];
  sources: Prisma.SourceGetPayload<object>[];
  links: Prisma.AgreementLinkGetPayload<object>[];
};

export function toAgreement(row: AgreementRow, lists: AgreementLists): Agreement {
  return {
    slug: row.slug,
    version: row.version,
    kind: oneOf(AGREEMENT_KINDS, row.kind),
    legalNature: oneOf(LEGAL_NATURES, row.legalNature),
    title: readText(row.title),
    formalTitle: readOptionalText(row.formalTitle),
    signing: { on: row.signedOn, place: readText(row.signedPlace), zone: row.signedZone },
    dateClaims: lists.dateClaims.map(({ on, source, note, chosen }) => ({
      on,
      source,
      note: readOptionalText(note),
      chosen,
    })),
    parties: lists.parties.map(({ code, name, zone, calendar }) => ({ code, name: readText(name), zone, calendar })),
    themes: lists.themes.map(({ key, title }) => ({ key, title: readText(title) })),
    sources: lists.sources.map(({ key, publisher, title, published, kind, url, note }) => ({
      key,
      publisher,
      title,
      published,
      kind: oneOf(EVIDENCE_KINDS, kind),
      url,
      note,
    })),
    links: lists.links.map(({ to, kind, note }) => ({
      to,
      kind: oneOf(LINK_KINDS, kind),
      note: readOptionalText(note),
    })),
  };
}

/**
 * Writes the agreement and replaces its lists. `position` is null when it replaces
 * what is stored, which must be the version before it.
 * @throws when the stored version is another.
 */
export async function writeAgreement(tx: Transaction, agreement: Agreement, position: number | null): Promise<void> {
  const { slug } = agreement;
  const columns = {
    version: agreement.version,
    kind: agreement.kind,
    legalNature: agreement.legalNature,
    title: writeJson(agreement.title),
    formalTitle: writeOptional(agreement.formalTitle),
    signedOn: agreement.signing.on,
    signedPlace: writeJson(agreement.signing.place),
    signedZone: agreement.signing.zone,
  };
  if (position === null) await tx.agreement.update({ where: { slug, version: agreement.version - 1 }, data: columns });
  else await tx.agreement.create({ data: { slug, position, ...columns } });
  const of = { where: { agreementSlug: slug } };
  await tx.dateClaim.deleteMany(of);
  await tx.party.deleteMany(of);
  await tx.theme.deleteMany(of);
  await tx.source.deleteMany(of);
  await tx.agreementLink.deleteMany(of);
  const at = (position: number) => ({ agreementSlug: slug, position });
  await tx.dateClaim.createMany({
    data: agreement.dateClaims.map((claim, i) => ({ ...at(i), ...claim, note: writeOptional(claim.note) })),
  });
  await tx.party.createMany({
    data: agreement.parties.map((party, i) => ({ ...at(i), ...party, name: writeJson(party.name) })),
  });
  await tx.theme.createMany({
    data: agreement.themes.map((theme, i) => ({ ...at(i), ...theme, title: writeJson(theme.title) })),
  });
  await tx.source.createMany({ data: agreement.sources.map((source, i) => ({ ...at(i), ...source })) });
  await tx.agreementLink.createMany({
    data: agreement.links.map((link, i) => ({ ...at(i), ...link, note: writeOptional(link.note) })),
  });
}
