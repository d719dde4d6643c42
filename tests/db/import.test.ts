import { afterAll, beforeAll, expect, test } from "vitest";
import { importAgreements } from "@/lib/commands/import-agreement";
import type { PackageFile } from "@/lib/commands/import-agreement/read-packages";
import type { Client } from "@/lib/data/client";
import { currentRevision, loadEntries } from "@/lib/data/entries";
import { loadRecords } from "@/lib/data/load-records";
import { verifyChain } from "@/lib/data/verify-chain";
import { SYSTEM } from "@/lib/domain/permissions";
import type { AgreementRecord } from "@/lib/domain/record";
import { replay } from "@/lib/domain/replay";
import { exportAgreements } from "@/lib/queries/export-agreements";
import { seed, shippedPackages } from "@/scripts/seed";
import { describeOnBothEngines, type TestDatabase } from "@/tests/support/database";
import { changed, PACKAGE } from "@/tests/support/package-text";

const asking = { actor: SYSTEM, at: "2026-11-22T05:00:00.000Z" };
const file = (content: string, name = "us-jp.yaml"): PackageFile => ({ name, content });
const LAST_CHECK = "  - { id: c01, on: 2026-11-22, up_to: 2026-06-17 }\n";

/** Every agreement of a record as a package, or one. */
async function exported(from: Client, slug?: string): Promise<{ slug: string; yaml: string }[]> {
  const found: { slug: string; yaml: string }[] = [];
  const count = await exportAgreements(slug, from, async ({ slug: name, parts }) => {
    found.push({ slug: name, yaml: [...parts].join("") });
  });
  expect(count).toBe(found.length);
  return found;
}

describeOnBothEngines("importing packages", (open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.drop());

  const state = async () => [await currentRevision(database.client), await loadRecords(database.client)] as const;

  test("only an administrator may", async () => {
    const actor = { id: "1", name: "An editor", role: "editor" as const };
    const result = await importAgreements(database.client, { ...asking, actor, files: [file(PACKAGE)] });
    expect(result).toEqual({ ok: false, code: "not-allowed" });
    expect(await state()).toEqual([0, []]);
  });

  test("a dry run says what would be added and writes nothing", async () => {
    const result = await importAgreements(database.client, { ...asking, files: [file(PACKAGE)], dryRun: true });
    if (!result.ok) throw new Error(result.code);
    expect(result.plans[0]?.added.map(({ noun }) => noun.kind)).toEqual([
      "agreement",
      "commitment",
      "commitment",
      "step",
      "evidence",
      "assessment",
      "check",
    ]);
    expect(await state()).toEqual([0, []]);
  });

  test("one refused file keeps the others out too, before and after the record is opened", async () => {
    const unlinked = "links:\n  - { to: nowhere, kind: related }\n";
    for (const wrong of ["slug: other\n", `${PACKAGE.replace("slug: us-jp", "slug: other")}${unlinked}`]) {
      const files = [file(PACKAGE), file(wrong, "other.yaml")];
      const result = await importAgreements(database.client, { ...asking, files });
      expect(result).toMatchObject({ ok: false, code: "refused" });
      expect(await state()).toEqual([0, []]);
    }
  });

  test("an import writes an entry for each noun, and importing again writes none", async () => {
    const first = await importAgreements(database.client, { ...asking, files: [file(PACKAGE)] });
    expect(first).toMatchObject({ ok: true, revision: 7 });
    const entries = await loadEntries({}, database.client);
    expect(entries.map(({ action, actor, before }) => [action, actor, before])).toEqual(
      Array.from({ length: 7 }, () => ["import-agreement", "system", null]),
    );
    const before = await state();
    const again = await importAgreements(database.client, { ...asking, files: [file(PACKAGE)] });
    expect(again).toMatchObject({ ok: true, plans: [{ added: [], changed: [], raised: [], unchanged: 7, kept: [] }] });
    expect(await state()).toEqual(before);
  });

  test("a change is written with what stood there before, and raises the commitment's version", async () => {
    const edited = changed("en: Something happened", "en: Something else happened", changed(LAST_CHECK, ""));
    const files = [file(edited.replace("checks:\n", ""))];
    const result = await importAgreements(database.client, { ...asking, files });
    if (!result.ok) throw new Error(result.code);
    expect(result.plans[0]?.kept).toEqual(["check c01"]);
    expect(result.plans[0]?.changed.map(({ fields }) => fields)).toEqual([
      [{ field: "shows.en", from: "Something happened", to: "Something else happened" }],
    ]);
    const [record] = await loadRecords(database.client);
    expect(record?.checks).toHaveLength(1);
    expect(record?.commitments.map(({ ref, version }) => [ref, version])).toEqual([
      ["01", 2],
      ["02", 2],
    ]);
    const last = (await loadEntries({ afterId: 7 }, database.client)).at(-1);
    expect(last).toMatchObject({ subjectKind: "evidence", before: { shows: { en: "Something happened" } } });
    expect(await verifyChain(database.client)).toMatchObject({ ok: true });
  });

  test("a claimed date on record cannot be contradicted in silence", async () => {
    const moved = changed(
      "signing: { on: 2025-10-28",
      "signing: { on: 2025-10-29",
      PACKAGE.replace(/date_claims:[\s\S]*?parties:/, "parties:"),
    );
    const result = await importAgreements(database.client, { ...asking, files: [file(moved)] });
    expect(result).toMatchObject({ ok: false, refusals: [{ code: "chosen-differs", field: "signing.on", line: 5 }] });
  });

  test("files are read one after the other, and their plans handed over one by one", async () => {
    const seen: string[] = [];
    async function* files(): AsyncGenerator<PackageFile> {
      for (const slug of ["us-jp-a", "us-jp-b", "us-jp-c"]) {
        seen.push(`read ${slug}`);
        yield file(changed("slug: us-jp", `slug: ${slug}`), `${slug}.yaml`);
        seen.push(`done ${slug}`);
      }
    }
    const before = await state();
    const shares: number[] = [];
    const result = await importAgreements(database.client, {
      ...{ ...asking, files: files(), dryRun: true },
      onPlan: ({ agreement, added }) => seen.push(`plan ${agreement} ${added.length > 0}`),
      onProgress: (done, all) => shares.push(done / all),
    });
    expect(result).toMatchObject({ ok: true, plans: [] });
    expect(seen).toEqual([
      ...["a", "b", "c"].flatMap((one) => [`read us-jp-${one}`, `done us-jp-${one}`]),
      ...["a", "b", "c"].map((one) => `plan us-jp-${one} true`),
    ]);
    expect(shares).toEqual([1 / 3, 2 / 3, 1]);
    expect(await state()).toEqual(before);
  });

  test("exporting and importing again changes nothing, here and in an empty record", async () => {
    const [only] = await exported(database.client, "us-jp");
    const before = await state();
    const files = [file(only?.yaml ?? "")];
    expect(await importAgreements(database.client, { ...asking, files })).toMatchObject({
      ok: true,
      plans: [{ added: [], changed: [] }],
    });
    expect(await state()).toEqual(before);
    const other = await open();
    try {
      await importAgreements(other.client, { ...asking, files });
      expect((await exported(other.client)).map(({ yaml }) => yaml)).toEqual([only?.yaml]);
    } finally {
      await other.drop();
    }
  });
});

describeOnBothEngines("the shipped agreements", (open) => {
  let database: TestDatabase;
  let records: AgreementRecord[];
  beforeAll(async () => {
    database = await open();
    expect(await seed(database.client)).toBe(6);
    records = await loadRecords(database.client);
  });
  afterAll(() => database.drop());

  test("are loaded once, in an order that a replay gives again", async () => {
    expect(await seed(database.client)).toBe(0);
    expect(replay(await loadEntries({}, database.client))).toEqual(records);
    expect(await verifyChain(database.client)).toMatchObject({
      ok: true,
      entries: await currentRevision(database.client),
    });
  });

  test("are the framework, with 15 commitments and 13 items of evidence, and five related agreements", () => {
    const [framework, ...related] = records;
    expect(framework?.agreement.slug).toBe("us-japan-critical-minerals-2025");
    expect(framework?.commitments).toHaveLength(15);
    expect(framework?.evidence).toHaveLength(13);
    expect(framework?.agreement.links.map(({ to, kind }) => [to, kind]).sort()).toEqual(
      related.map(({ agreement }) => [agreement.slug, "related"]).sort(),
    );
    expect(related.flatMap(({ evidence }) => evidence)).toHaveLength(1);
    expect(related.flatMap(({ commitments }) => commitments)).toHaveLength(7);
    expect(related.flatMap(({ checks }) => checks)).toEqual([]);
  });

  test("judge every commitment of the framework, with a reason in both languages", () => {
    const { assessments = [], commitments = [] } = records[0] ?? {};
    expect(assessments.map(({ commitment }) => commitment).sort()).toEqual(commitments.map(({ ref }) => ref).sort());
    const states = assessments.map(({ state, disputed }) => (disputed ? `${state}, disputed` : state));
    const count = (state: string) => states.filter((one) => one === state).length;
    expect([count("no-evidence"), count("underway"), count("underway, disputed"), count("continuing")]).toEqual([
      8, 2, 4, 1,
    ]);
    for (const { reason } of assessments)
      expect([reason.en.length > 20, /[ぁ-ん]/.test(reason.ja)]).toEqual([true, true]);
  });

  test("count no meeting that only looks like the one promised", () => {
    const { evidence = [] } = records[0] ?? {};
    const about = (ref: string) =>
      evidence.flatMap(({ id, relations }) =>
        relations
          .filter(({ commitment }) => commitment === ref)
          .map(({ relation, why }) => [id, relation, why !== null]),
      );
    expect(about("07")).toEqual(["e04", "e05", "e07", "e10"].map((id) => [id, "does-not-count", true]));
    expect(about("14")).toEqual(["e07", "e10"].map((id) => [id, "does-not-count", true]));
  });

  test("come out as they went in", async () => {
    const before = await exported(database.client);
    const result = await importAgreements(database.client, {
      ...asking,
      files: before.map(({ slug, yaml }) => file(yaml, slug)),
    });
    expect(result).toMatchObject({ ok: true, revision: await currentRevision(database.client) });
    if (result.ok)
      expect(result.plans.flatMap(({ added, changed: rest, kept }) => [...added, ...rest, ...kept])).toEqual([]);
    const shipped = await importAgreements(database.client, { ...asking, files: shippedPackages(), dryRun: true });
    if (shipped.ok) expect(shipped.plans.flatMap(({ added, changed: rest }) => [...added, ...rest])).toEqual([]);
    expect(shipped.ok).toBe(true);
  });
});
