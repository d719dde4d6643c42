import { stringify } from "yaml";
import type {
  Agreement,
  AgreementRecord,
  Check,
  Commitment,
  DeadlineRule,
  Evidence,
  Withdrawal,
} from "@/lib/domain/record";

type Fields = Record<string, unknown>;

/** Leaves out what the format has as its default: nothing, no, and an empty list. */
function said(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== null && value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

const withdrawnField = (withdrawn: Withdrawal | null) =>
  withdrawn && { at: withdrawn.at, by: withdrawn.by, reason: withdrawn.reason };

/**
 * One agreement as a YAML package. The same record gives the same bytes: fields
 * in the order of the format, lists in the order of the record, no line folded.
 */
export function writePackage(record: AgreementRecord): string {
  return [...packageParts(record)].join("");
}

/** The same text in pieces, one for each commitment, item of evidence and check, made when they are asked for. */
export function* packageParts(record: AgreementRecord): Generator<string> {
  yield yamlOf(agreementFields(record.agreement));
  yield* listParts("commitments", record.commitments, (one) => commitmentFields(one, record));
  yield* listParts("evidence", record.evidence, evidenceFields);
  yield* listParts("checks", record.checks, checkFields);
}

/** A list under its name, a member at a time. The name stands before the first; none where there are no members. */
function* listParts<T>(name: string, members: readonly T[], fieldsOf: (member: T) => Fields): Generator<string> {
  for (const [at, member] of members.entries()) {
    const text = yamlOf({ [name]: [fieldsOf(member)] });
    yield at === 0 ? text : text.slice(text.indexOf("\n") + 1);
  }
}

function yamlOf(fields: Fields): string {
  return stringify(languagesInOrder(fields), {
    lineWidth: 0,
    schema: "core",
    version: "1.2",
    aliasDuplicateObjects: false,
  });
}

/** English before Japanese everywhere, however the stored JSON was ordered. */
function languagesInOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(languagesInOrder);
  if (typeof value !== "object" || value === null) return value;
  const fields = value as Fields;
  if ("en" in fields && "ja" in fields) return { en: fields.en, ja: fields.ja };
  return Object.fromEntries(Object.entries(fields).map(([name, held]) => [name, languagesInOrder(held)]));
}

const RULE_FIELDS = ["kind", "on", "trigger", "length", "every", "from", "until", "rollover", "calendars", "monthEnd"];

function ruleFields(rule: DeadlineRule): Fields {
  const fields: Fields = rule;
  const from = "from" in rule && typeof rule.from === "object" ? rule.from : null;
  if (from && "commitment" in from)
    return ruleInOrder({ ...fields, from: { commitment: from.commitment, event: from.event } });
  return ruleInOrder(fields);
}

function ruleInOrder(fields: Fields): Fields {
  return said(Object.fromEntries(RULE_FIELDS.map((name) => [name, fields[name]])));
}

/** What the package says of the agreement itself, in the order in which the fields are written. */
function agreementFields(agreement: Agreement): Fields {
  return said({
    slug: agreement.slug,
    kind: agreement.kind,
    legal_nature: agreement.legalNature,
    title: agreement.title,
    formal_title: agreement.formalTitle,
    signing: { on: agreement.signing.on, place: agreement.signing.place, zone: agreement.signing.zone },
    date_claims: agreement.dateClaims.map(({ on, source, note, chosen }) => said({ on, source, note, chosen })),
    parties: agreement.parties.map(({ code, name, zone, calendar }) => ({ code, name, zone, calendar })),
    themes: agreement.themes.map(({ key, title }) => ({ key, title })),
    sources: agreement.sources.map(({ key, publisher, title, published, kind, url, note }) =>
      said({ key, publisher, title, published, kind, url, note }),
    ),
    links: agreement.links.map(({ to, kind, note }) => said({ to, kind, note })),
  });
}

function checkFields({ id, commitment, on, upTo, note, by, withdrawn }: Check): Fields {
  return said({ id, commitment, on, up_to: upTo, note, by, withdrawn: withdrawnField(withdrawn) });
}

function commitmentFields(commitment: Commitment, record: AgreementRecord): Fields {
  const { ref } = commitment;
  const own = <T extends { commitment: string }>(items: T[]) => items.filter((item) => item.commitment === ref);
  const everyParty = record.agreement.parties.map((party) => party.code);
  return said({
    ref,
    title: commitment.title,
    summary: commitment.summary,
    operative_words: commitment.operativeWords,
    modality: commitment.modality,
    theme: commitment.theme,
    bound: commitment.bound,
    parties: commitment.parties.join() === everyParty.join() ? null : commitment.parties,
    responsible: commitment.responsible.map(({ party, office }) => ({ party, office })),
    criteria: commitment.criteria,
    deadline: ruleFields(commitment.rule),
    continuous: commitment.continuous,
    sources: commitment.sources,
    amount_claims: commitment.amountClaims.map(({ text, url }) => ({ text, url })),
    superseded_by: commitment.supersededBy,
    comparable_with: commitment.comparable.map(({ agreement, commitment: ref }) => ({ agreement, commitment: ref })),
    steps: own(record.steps).map(({ id, title, party, targetOn, completedOn }) =>
      said({ id, title, party, target_on: targetOn, completed_on: completedOn }),
    ),
    assessments: own(record.assessments).map((judged) =>
      said({
        id: judged.id,
        party: judged.party,
        state: judged.state,
        disputed: judged.disputed,
        progress: judged.progress,
        effective_on: judged.effectiveOn,
        reason: judged.reason,
        evidence: judged.evidence,
        by: judged.by,
        withdrawn: withdrawnField(judged.withdrawn),
      }),
    ),
    extensions: own(record.extensions).map((extension) =>
      said({
        id: extension.id,
        deadline: ruleFields(extension.rule),
        agreed_on: extension.agreedOn,
        reason: extension.reason,
        source: extension.source,
        by: extension.by,
        withdrawn: withdrawnField(extension.withdrawn),
      }),
    ),
  });
}

function evidenceFields(item: Evidence): Fields {
  return said({
    id: item.id,
    on: item.on,
    precision: item.precision === "day" ? null : item.precision,
    published: item.published,
    found_on: item.foundOn,
    kind: item.kind,
    publisher: item.publisher,
    url: item.url,
    label: item.label,
    shows: item.shows,
    party: item.party,
    relations: item.relations.map(({ commitment, relation, why }) => said({ commitment, relation, why })),
    withdrawn: withdrawnField(item.withdrawn),
  });
}
