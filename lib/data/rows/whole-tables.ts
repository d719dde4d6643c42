import type { Client, Engine, Transaction } from "@/lib/data/client";
import { Prisma } from "@/lib/generated/sqlite/client";

/** The rows of the tables that make up the record, each table's by position. */
export type RecordRows = {
  RecordHead: { revision: number; hash: string }[];
  Agreement: Prisma.AgreementGetPayload<object>[];
  DateClaim: Prisma.DateClaimGetPayload<object>[];
  Party: Prisma.PartyGetPayload<object>[];
  Theme: Prisma.ThemeGetPayload<object>[];
  Source: Prisma.SourceGetPayload<object>[];
  AgreementLink: Prisma.AgreementLinkGetPayload<object>[];
  Commitment: Omit<Prisma.CommitmentGetPayload<object>, "searchText">[];
  Step: Prisma.StepGetPayload<object>[];
  Evidence: Prisma.EvidenceGetPayload<object>[];
  EvidenceRelation: Prisma.EvidenceRelationGetPayload<object>[];
  Assessment: Prisma.AssessmentGetPayload<object>[];
  AssessmentEvidence: Prisma.AssessmentEvidenceGetPayload<object>[];
  Check: Prisma.CheckGetPayload<object>[];
  Extension: Prisma.ExtensionGetPayload<object>[];
  SuggestionOutcome: Prisma.SuggestionOutcomeGetPayload<object>[];
};
type Table = keyof RecordRows;

const { searchText: _, ...commitmentColumns } = Prisma.CommitmentScalarFieldEnum;
const COLUMNS: Record<Table, string[]> = {
  RecordHead: ["revision", "hash"],
  Agreement: Object.keys(Prisma.AgreementScalarFieldEnum),
  DateClaim: Object.keys(Prisma.DateClaimScalarFieldEnum),
  Party: Object.keys(Prisma.PartyScalarFieldEnum),
  Theme: Object.keys(Prisma.ThemeScalarFieldEnum),
  Source: Object.keys(Prisma.SourceScalarFieldEnum),
  AgreementLink: Object.keys(Prisma.AgreementLinkScalarFieldEnum),
  Commitment: Object.keys(commitmentColumns),
  Step: Object.keys(Prisma.StepScalarFieldEnum),
  Evidence: Object.keys(Prisma.EvidenceScalarFieldEnum),
  EvidenceRelation: Object.keys(Prisma.EvidenceRelationScalarFieldEnum),
  Assessment: Object.keys(Prisma.AssessmentScalarFieldEnum),
  AssessmentEvidence: Object.keys(Prisma.AssessmentEvidenceScalarFieldEnum),
  Check: Object.keys(Prisma.CheckScalarFieldEnum),
  Extension: Object.keys(Prisma.ExtensionScalarFieldEnum),
  SuggestionOutcome: Object.keys(Prisma.SuggestionOutcomeScalarFieldEnum),
};
const TABLES = Object.keys(COLUMNS) as Table[];
/** SQLite has no truth values; these columns hold 0 or 1. */
const TRUTHS = ["continuous", "chosen", "disputed"];

/** How each engine reads a list of words from one parameter, and writes a row as JSON. */
const DIALECT = {
  sqlite: {
    words: "SELECT value FROM json_each(?)",
    row: (columns: string[]) => `json_object(${columns.map((name) => `'${name}', "${name}"`).join(", ")})`,
  },
  postgresql: {
    words: "SELECT json_array_elements_text($1::json)",
    row: (columns: string[]) => {
      const pairs = columns.map((name) => `'${name}', "${name}"`);
      return `CAST(json_build_object(${pairs.join(", ")}) AS text)`;
    },
  },
} satisfies Record<Engine, unknown>;

function select(engine: Engine, table: Table, named: boolean): string {
  const row = DIALECT[engine].row(COLUMNS[table]);
  const position = table === "RecordHead" ? "0" : `"position"`;
  const slug = table === "Agreement" ? "slug" : "agreementSlug";
  const where = named && table !== "RecordHead" ? ` WHERE "${slug}" IN (SELECT slug FROM asked)` : "";
  return `SELECT '${table}' AS "table", ${position} AS "position", ${row} AS "row" FROM "${table}"${where}`;
}

/**
 * The rows of the agreements named, or of all for null, with the head of the record: everything in one
 * statement, where fifteen would be needed table by table. Each row travels as JSON.
 */
export async function recordRows(
  from: Client | Transaction,
  engine: Engine,
  only: readonly string[] | null,
): Promise<RecordRows> {
  const parts = TABLES.map((table) => select(engine, table, only !== null)).join(" UNION ALL ");
  const found =
    only === null
      ? await from.$queryRawUnsafe<Found[]>(parts)
      : await from.$queryRawUnsafe<Found[]>(
          `WITH asked(slug) AS (${DIALECT[engine].words}) ${parts}`,
          JSON.stringify(only),
        );
  found.sort((a, b) => Number(a.position) - Number(b.position));
  const rows = Object.fromEntries(TABLES.map((table) => [table, [] as unknown[]]));
  for (const { table, row } of found) rows[table]?.push(parsed(row));
  return rows as RecordRows;
}

type Found = { table: Table; position: number | bigint; row: string };

function parsed(row: string): Record<string, unknown> {
  const columns = JSON.parse(row) as Record<string, unknown>;
  for (const name of TRUTHS) if (name in columns) columns[name] = Boolean(columns[name]);
  return columns;
}
