import { isZone } from "@/lib/domain/dates";
import type { Agreement, AgreementRecord, IsoDate } from "@/lib/domain/record";

/** What an agreement says of itself, before it is stored. */
export type AgreementDetails = Omit<Agreement, "slug" | "version" | "links">;

export type AgreementProblem = {
  list: "signing" | "dateClaims" | "parties" | "themes" | "sources";
  /** Which member of the list, from 0; null for the whole. */
  index: number | null;
  member: string;
  code: "unknown-zone" | "duplicate" | "chosen-differs" | "unknown-source" | "in-use" | "after-events";
};

/** What an agreement can say wrongly although every field is well formed. Each list is named once, in its order. */
export function agreementProblems(given: AgreementDetails): AgreementProblem[] {
  const zones = given.parties.flatMap(({ zone }, index) =>
    isZone(zone) ? [] : [{ list: "parties" as const, index, member: "zone", code: "unknown-zone" as const }],
  );
  const keys = new Set(given.sources.map(({ key }) => key));
  const lost = given.dateClaims.flatMap(({ source }, index) =>
    source === null || keys.has(source)
      ? []
      : [{ list: "dateClaims" as const, index, member: "source", code: "unknown-source" as const }],
  );
  const chosen = given.dateClaims.filter((claim) => claim.chosen);
  const differs = given.dateClaims.length > 0 && (chosen.length !== 1 || chosen[0]?.on !== given.signing.on);
  return [
    ...(isZone(given.signing.zone)
      ? []
      : [{ list: "signing" as const, index: null, member: "zone", code: "unknown-zone" as const }]),
    ...zones,
    ...twice(
      "parties",
      "code",
      given.parties.map(({ code }) => code),
    ),
    ...twice(
      "themes",
      "key",
      given.themes.map(({ key }) => key),
    ),
    ...twice(
      "sources",
      "key",
      given.sources.map(({ key }) => key),
    ),
    ...twice(
      "dateClaims",
      "on",
      given.dateClaims.map(({ on, source }) => `${on} ${source ?? ""}`),
    ),
    ...lost,
    ...(differs ? [{ list: "dateClaims" as const, index: 0, member: "on", code: "chosen-differs" as const }] : []),
  ];
}

function twice(
  list: AgreementProblem["list"],
  member: string,
  names: readonly string[],
): (AgreementProblem & { code: "duplicate" })[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) < index ? [{ list, index, member, code: "duplicate" as const }] : [],
  );
}

/** What the record still needs of the agreement and `given` would take away. */
export function agreementLosses(given: AgreementDetails, record: AgreementRecord): AgreementProblem[] {
  const { commitments, steps, evidence, assessments } = record;
  const used = {
    parties: [
      ...commitments.flatMap((one) => [...one.parties, ...one.responsible.map(({ party }) => party)]),
      ...[...steps, ...evidence, ...assessments].flatMap(({ party }) => (party === null ? [] : [party])),
    ],
    themes: commitments.map(({ theme }) => theme),
    sources: commitments.flatMap(({ sources }) => sources),
  };
  const kept = {
    parties: given.parties.map(({ code }) => code),
    themes: given.themes.map(({ key }) => key),
    sources: given.sources.map(({ key }) => key),
  };
  const lost = (["parties", "themes", "sources"] as const).flatMap((list) =>
    used[list].every((name) => kept[list].includes(name))
      ? []
      : [{ list, index: null, member: list === "parties" ? "code" : "key", code: "in-use" as const }],
  );
  const first = firstEvent(record);
  const late = first !== null && given.signing.on > first && given.signing.on !== record.agreement.signing.on;
  return late ? [{ list: "signing", index: null, member: "on", code: "after-events" }, ...lost] : lost;
}

/** The first day on which something happened that only a signed agreement can have. */
function firstEvent({ assessments, steps, extensions, checks }: AgreementRecord): IsoDate | null {
  const days = [
    ...assessments.filter(({ withdrawn }) => !withdrawn).map(({ effectiveOn }) => effectiveOn),
    ...steps.flatMap(({ completedOn }) => (completedOn === null ? [] : [completedOn])),
    ...extensions.filter(({ withdrawn }) => !withdrawn).map(({ agreedOn }) => agreedOn),
    ...checks.filter(({ withdrawn }) => !withdrawn).map(({ on }) => on),
  ];
  return days.sort()[0] ?? null;
}
