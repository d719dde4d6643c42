import { isZone } from "@/lib/domain/dates";
import { counts } from "@/lib/domain/grounds";
import type { FieldPath, PackageIssue, PackageRefusalCode } from "@/lib/domain/package-refusal";
import type { AgreementPackage } from "@/lib/schema/agreement-package";
import { ruleIssues } from "@/lib/schema/package-rule-references";

type PackageCommitment = AgreementPackage["commitments"][number];
type Found = (path: FieldPath, code: PackageRefusalCode, params?: PackageIssue["params"]) => void;

/**
 * What one file can say wrongly although every field is well formed: names used
 * twice, names of things that are not in the file, judgements without evidence,
 * deadlines that wait for each other.
 */
export function referenceIssues(given: AgreementPackage, knownCalendar: (code: string) => boolean): PackageIssue[] {
  const issues: PackageIssue[] = [];
  const found: Found = (path, code, params = {}) => issues.push({ path, code, params });

  function twice(list: readonly string[], at: (index: number) => FieldPath): void {
    const seen = new Set<string>();
    for (const [index, name] of list.entries()) {
      if (seen.has(name)) found(at(index), "duplicate", { name });
      seen.add(name);
    }
  }

  const parties = new Set(given.parties.map((party) => party.code));
  const themes = new Set(given.themes.map((theme) => theme.key));
  const sources = new Set(given.sources.map((source) => source.key));
  const refs = new Set(given.commitments.map((commitment) => commitment.ref));
  const evidence = new Set(given.evidence.map((item) => item.id));
  const withdrawn = new Set(given.evidence.filter((item) => item.withdrawn).map((item) => item.id));
  const carriers = new Map<string, Set<string>>();
  for (const { id, relations } of given.evidence)
    for (const { commitment, relation } of relations)
      if (counts(relation)) carriers.set(commitment, (carriers.get(commitment) ?? new Set()).add(id));

  function known(names: Set<string>, name: string | undefined, path: FieldPath, code: PackageRefusalCode): void {
    if (name !== undefined && !names.has(name)) found(path, code, { name });
  }

  function agreement(): void {
    if (!isZone(given.signing.zone)) found(["signing", "zone"], "unknown-zone", { name: given.signing.zone });
    for (const [i, party] of given.parties.entries()) {
      if (!isZone(party.zone)) found(["parties", i, "zone"], "unknown-zone", { name: party.zone });
      if (!knownCalendar(party.calendar))
        found(["parties", i, "calendar"], "unknown-calendar", { name: party.calendar });
    }
    for (const [i, claim] of given.date_claims.entries())
      known(sources, claim.source, ["date_claims", i, "source"], "unknown-source");
    const chosen = given.date_claims.flatMap((claim, index) => (claim.chosen ? [{ claim, index }] : []));
    if (given.date_claims.length > 0 && chosen.length !== 1) found(["date_claims"], "chosen-once");
    for (const { claim, index } of chosen)
      if (claim.on !== given.signing.on)
        found(["date_claims", index, "on"], "chosen-differs", { on: given.signing.on });
    for (const [i, link] of given.links.entries()) if (link.to === given.slug) found(["links", i, "to"], "itself");
    twice(
      given.parties.map((party) => party.code),
      (i) => ["parties", i, "code"],
    );
    twice(
      given.themes.map((theme) => theme.key),
      (i) => ["themes", i, "key"],
    );
    twice(
      given.sources.map((source) => source.key),
      (i) => ["sources", i, "key"],
    );
    twice(
      given.links.map((link) => `${link.to} ${link.kind}`),
      (i) => ["links", i, "to"],
    );
    twice(
      given.date_claims.map((claim) => `${claim.on} ${claim.source ?? ""}`.trim()),
      (i) => ["date_claims", i, "on"],
    );
  }

  function commitments(): void {
    twice(
      given.commitments.map((commitment) => commitment.ref),
      (i) => ["commitments", i, "ref"],
    );
    for (const [index, commitment] of given.commitments.entries()) parts(commitment, ["commitments", index]);
    issues.push(...ruleIssues(given, knownCalendar));
  }

  function parts(commitment: PackageCommitment, at: FieldPath): void {
    known(themes, commitment.theme, [...at, "theme"], "unknown-theme");
    known(refs, commitment.superseded_by, [...at, "superseded_by"], "unknown-commitment");
    if (commitment.superseded_by === commitment.ref) found([...at, "superseded_by"], "itself");
    for (const [i, other] of commitment.comparable_with.entries())
      if (other.agreement === given.slug && other.commitment !== commitment.ref)
        found([...at, "comparable_with", i, "agreement"], "itself");
    for (const [i, code] of (commitment.parties ?? []).entries())
      known(parties, code, [...at, "parties", i], "unknown-party");
    for (const [i, { party }] of commitment.responsible.entries())
      known(parties, party, [...at, "responsible", i, "party"], "unknown-party");
    for (const [i, key] of commitment.sources.entries()) known(sources, key, [...at, "sources", i], "unknown-source");
    for (const [i, step] of commitment.steps.entries())
      known(parties, step.party, [...at, "steps", i, "party"], "unknown-party");
    const carrying = carriers.get(commitment.ref) ?? new Set();
    for (const [i, judged] of commitment.assessments.entries()) {
      const place = [...at, "assessments", i];
      known(parties, judged.party, [...place, "party"], "unknown-party");
      for (const [n, id] of judged.evidence.entries())
        known(evidence, id, [...place, "evidence", n], "unknown-evidence");
      // A judgement that stands needs a ground that stands; one that was withdrawn may rest on what was withdrawn too.
      const grounds = judged.withdrawn ? judged.evidence : judged.evidence.filter((id) => !withdrawn.has(id));
      if (judged.state !== "no-evidence" && grounds.length === 0) found(place, "evidence-missing");
      else if (judged.state !== "no-evidence" && !judged.withdrawn && !grounds.some((id) => carrying.has(id)))
        found([...place, "evidence"], "evidence-does-not-count");
      twice(judged.evidence, (n) => [...place, "evidence", n]);
    }
    for (const part of ["steps", "assessments", "extensions"] as const)
      twice(
        commitment[part].map((item) => item.id),
        (i) => [...at, part, i, "id"],
      );
    twice(commitment.parties ?? [], (i) => [...at, "parties", i]);
    twice(commitment.sources, (i) => [...at, "sources", i]);
    twice(
      commitment.comparable_with.map((other) => `${other.agreement}/${other.commitment}`),
      (i) => [...at, "comparable_with", i],
    );
  }

  function evidenceItems(): void {
    twice(
      given.evidence.map((item) => item.id),
      (i) => ["evidence", i, "id"],
    );
    for (const [i, item] of given.evidence.entries()) {
      known(parties, item.party, ["evidence", i, "party"], "unknown-party");
      for (const [n, relation] of item.relations.entries()) {
        const place = ["evidence", i, "relations", n];
        known(refs, relation.commitment, [...place, "commitment"], "unknown-commitment");
        if (relation.relation === "does-not-count" && !relation.why) found(place, "why-missing");
      }
      twice(
        item.relations.map((relation) => relation.commitment),
        (n) => ["evidence", i, "relations", n, "commitment"],
      );
    }
  }

  function checks(): void {
    twice(
      given.checks.map((check) => check.id),
      (i) => ["checks", i, "id"],
    );
    for (const [i, check] of given.checks.entries()) {
      known(refs, check.commitment, ["checks", i, "commitment"], "unknown-commitment");
      if (check.up_to > check.on) found(["checks", i, "up_to"], "reach-after-day", { on: check.on });
    }
  }

  agreement();
  commitments();
  evidenceItems();
  checks();
  return issues;
}
