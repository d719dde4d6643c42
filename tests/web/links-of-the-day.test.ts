import { afterAll, beforeAll, expect, test } from "vitest";
import type { ApiAgreement } from "@/lib/formats/api-agreement";
import { openApi, read, US_JAPAN } from "@/tests/support/api";
import type { TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await openApi();
});
afterAll(() => database.drop());

test("an agreement leads only to agreements signed by the day", async () => {
  const linked = async (asOf: string) =>
    (await read<ApiAgreement>(`/agreements/us-australia-critical-minerals-2025?asOf=${asOf}`)).links.map(
      ({ to }) => to,
    );
  expect(await linked("2025-10-27")).toEqual([]);
  expect(await linked("2025-10-28")).toEqual([US_JAPAN]);
});
