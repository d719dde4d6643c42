import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Client, openClient, transact } from "@/lib/data/client";
import { currentRevision } from "@/lib/data/entries";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { seed } from "@/tests/support/sample-record";

/** As short as a loaded machine can bear; the site's own are 15 and 125 seconds. */
const SILENCE_MS = 1000;

let database: TestDatabase;
let line: Server;
let client: Client;
/** Both ends of every connection there ever was. */
const ends: [Socket, Socket][] = [];

/** A network between the client and PostgreSQL, which can lose what is on its way without a word. */
beforeEach(async () => {
  database = await testDatabase("postgresql");
  await seed(database.client);
  const url = new URL(database.url);
  const { hostname, port } = url;
  line = createServer((near) => {
    const far = connect(Number(port), hostname);
    ends.push([near, far]);
    for (const end of [near, far]) end.on("error", () => {});
    near.pipe(far);
    far.pipe(near);
  });
  line.listen(0, "127.0.0.1");
  await once(line, "listening");
  url.hostname = "127.0.0.1";
  url.port = String((line.address() as AddressInfo).port);
  client = openClient(url.href, 1, undefined, SILENCE_MS);
});
afterEach(async () => {
  await client.$disconnect();
  for (const end of ends.splice(0).flat()) end.destroy();
  line.close();
  await database.drop();
});

/** From now on nothing comes through on what is open, and nobody is told. */
function lose(): void {
  for (const [near, far] of ends) {
    near.unpipe(far);
    far.unpipe(near);
  }
}

/** What the client answers, once it does: on a busy machine PostgreSQL itself may be silent for as long. */
const answers = () => expect.poll(() => currentRevision(client).catch(() => null), { timeout: 30_000 });

test("a connection on which nothing comes any more is given up, and the next one works", async () => {
  const { revision } = await database.client.recordHead.findFirstOrThrow();
  await answers().toBe(revision);
  lose();
  await expect(currentRevision(client)).rejects.toThrow();
  await answers().toBe(revision);
  const lost = transact(client, async (tx) => {
    await tx.agreement.count();
    lose();
    return tx.agreement.count();
  });
  await expect(lost).rejects.toThrow();
  await answers().toBe(revision);
});
