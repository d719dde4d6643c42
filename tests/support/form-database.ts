import { afterEach, beforeEach } from "vitest";
import { inDatabase, type TestDatabase, testDatabase } from "@/tests/support/database";
import { seed } from "@/tests/support/sample-record";

/** Gives each test of a file a new database with the sample record in it, as this process's own. */
export function eachInSampleRecord(): Pick<TestDatabase, "client"> {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await testDatabase();
    inDatabase(database.client);
    await seed(database.client);
  });
  afterEach(async () => {
    inDatabase(undefined);
    await database.drop();
  });
  return {
    get client() {
      return database.client;
    },
  };
}
