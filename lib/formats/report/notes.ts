import type { Evidence, Extension, Source } from "@/lib/domain/record";
import type { ReportNote } from "@/lib/domain/report-document";
import type { AgreementView } from "@/lib/domain/view";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Numbers sources in the order in which they are first named; the same source keeps its number. */
export class ReportNotes {
  readonly #locale: Locale;
  readonly #agreement: AgreementView;
  readonly #numbers = new Map<string, number>();
  readonly #notes: ReportNote[] = [];

  constructor(locale: Locale, agreement: AgreementView) {
    this.#locale = locale;
    this.#agreement = agreement;
  }

  get items(): ReportNote[] {
    return this.#notes;
  }

  evidence(item: Pick<Evidence, "id" | "publisher" | "kind" | "published" | "foundOn" | "url">): number {
    const t = translator(this.#locale, "report");
    return this.#number(`evidence ${item.id}`, item.url, () =>
      t("notes.evidence", {
        publisher: item.publisher,
        kind: this.#kind(item.kind),
        published: item.published ? this.#date(item.published) : "none",
        found: this.#date(item.foundOn),
      }),
    );
  }

  /** The evidence of an id, where the day shown has it. */
  evidenceById(id: string): number[] {
    const item = this.#agreement.evidence.find((one) => one.id === id);
    return item ? [this.evidence(item)] : [];
  }

  source(source: Source): number {
    const t = translator(this.#locale, "report");
    return this.#number(`source ${source.key}`, source.url, () =>
      t("notes.source", {
        publisher: source.publisher,
        titled: source.title === null ? "no" : "yes",
        title: source.title ?? "",
        kind: this.#kind(source.kind),
        published: source.published ? this.#date(source.published) : "none",
      }),
    );
  }

  /** The sources named by keys; a key that the agreement does not list names none. */
  sourcesByKey(keys: readonly string[]): number[] {
    return keys.flatMap((key) => {
      const source = this.#agreement.sources.find((one) => one.key === key);
      return source ? [this.source(source)] : [];
    });
  }

  extension({ id, commitment, agreedOn, source }: Extension): number {
    return this.#number(`extension ${commitment} ${id}`, source, () =>
      translator(this.#locale, "report")("notes.extension", { on: this.#date(agreedOn) }),
    );
  }

  #number(key: string, url: string | null, write: () => string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#notes.length + 1;
    this.#numbers.set(key, number);
    this.#notes.push({ number, text: write(), url });
    return number;
  }

  #date(on: string): string {
    return formatDate(this.#locale, on, "medium");
  }

  #kind(kind: Source["kind"]): string {
    return translator(this.#locale, "states")(`evidenceKind.${kind}`);
  }
}
