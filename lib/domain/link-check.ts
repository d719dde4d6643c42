import type { AgreementRecord, IsoDate, IsoInstant } from "@/lib/domain/record";

/**
 * How an address answered. `refused`: somebody answers, but not to a program (401, 403, 429 …), so
 * that nothing is known; `unreachable`: no answer, or the server says that it cannot.
 */
export const LINK_STATUSES = ["ok", "redirected", "refused", "gone", "unreachable"] as const;
export type LinkStatus = (typeof LINK_STATUSES)[number];

/** One answer. `finalUrl` is where redirects led; null without any. */
export type LinkAnswer = { status: LinkStatus; httpStatus: number | null; finalUrl: string | null };
export type LinkCheck = LinkAnswer & {
  url: string;
  checkedAt: IsoInstant;
  /** Failures in a row, and the day the first of them was met. */
  failures: number;
  firstFailedOn: IsoDate | null;
};

/** What a number of HTTP says about a page. */
export function statusOf(httpStatus: number, redirected: boolean): LinkStatus {
  if (httpStatus === 404 || httpStatus === 410) return "gone";
  if (httpStatus >= 500) return "unreachable";
  if (httpStatus >= 400) return "refused";
  return redirected ? "redirected" : "ok";
}

const failed = (status: LinkStatus) => status === "gone" || status === "unreachable";

/** What is known of an address after one more answer, met at `at`, on the day `on`. */
export function checkedAgain(
  url: string,
  answer: LinkAnswer,
  before: LinkCheck | null,
  { at, on }: { at: IsoInstant; on: IsoDate },
): LinkCheck {
  if (!failed(answer.status)) return { url, ...answer, checkedAt: at, failures: 0, firstFailedOn: null };
  const [failures, firstFailedOn] = [(before?.failures ?? 0) + 1, before?.firstFailedOn ?? on];
  return { url, ...answer, checkedAt: at, failures, firstFailedOn };
}

/** Whether a person should look: the page is gone, or it could not be reached on two different days. */
export function needsLook(check: LinkCheck): boolean {
  if (check.status === "gone") return true;
  return (
    check.status === "unreachable" && check.firstFailedOn !== null && check.checkedAt.slice(0, 10) > check.firstFailedOn
  );
}

/** Where an address stands in the record. `commitment` is null for a source of the whole agreement. */
export type AddressUse = {
  url: string;
  agreement: string;
  commitment: string | null;
  kind: "evidence" | "source" | "extension" | "amount";
  /** Of the item: its id, or the source's key. */
  id: string;
  name: string;
};

/** Every address that the record leads readers to; what was withdrawn is left out. */
export function addressesOf(record: AgreementRecord): AddressUse[] {
  const agreement = record.agreement.slug;
  return [
    ...record.agreement.sources.flatMap(({ key, url, publisher }): AddressUse[] =>
      url ? [{ url, agreement, commitment: null, kind: "source", id: key, name: publisher }] : [],
    ),
    ...record.evidence
      .filter((item) => item.withdrawn === null)
      .map((item): AddressUse => {
        const commitment = item.relations[0]?.commitment ?? null;
        return { url: item.url, agreement, commitment, kind: "evidence", id: item.id, name: item.publisher };
      }),
    ...record.extensions
      .filter((one) => one.withdrawn === null)
      .map((one): AddressUse => {
        return { url: one.source, agreement, commitment: one.commitment, kind: "extension", id: one.id, name: one.id };
      }),
    ...record.commitments.flatMap(({ ref, amountClaims }) =>
      amountClaims.map(({ url, text }): AddressUse => {
        return { url, agreement, commitment: ref, kind: "amount", id: ref, name: text };
      }),
    ),
  ];
}
