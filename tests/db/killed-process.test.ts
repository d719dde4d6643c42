import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";
import { loadRecords } from "@/lib/data/load-records";
import { verifyChain } from "@/lib/data/verify-chain";
import { describeOnBothEngines } from "@/tests/support/database";
import { seed } from "@/tests/support/sample-record";

describeOnBothEngines("a process killed while it writes", (open) => {
  it("loses nothing that was answered and leaves nothing half done", async () => {
    const database = await open();
    await seed(database.client);
    const args = ["--import", "tsx", "tests/support/writing-process.ts", database.url];
    const writer = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    const trouble: string[] = [];
    writer.stderr.on("data", (bytes) => trouble.push(String(bytes)));
    let answered = 1;
    for await (const bytes of writer.stdout) {
      answered = Math.max(answered, ...String(bytes).split("\n").map(Number));
      if (answered >= 12) writer.kill("SIGKILL");
    }
    if (writer.signalCode === null) await once(writer, "exit");
    expect({ signal: writer.signalCode, trouble: answered < 12 ? trouble : [] }).toEqual({
      signal: "SIGKILL",
      trouble: [],
    });
    const verification = await verifyChain(database.client);
    expect(verification).toMatchObject({ ok: true });
    const [record] = await loadRecords(database.client);
    const version = record?.commitments.find(({ ref }) => ref === "01")?.version ?? 0;
    expect(version).toBeGreaterThanOrEqual(answered);
    expect(record?.checks).toHaveLength(version - 1 + 2); // the sample has two
    const events = await database.client.outboxEvent.findMany({ orderBy: { id: "asc" } });
    const told = events.reduce((sum, { firstEntry, lastEntry }) => sum + lastEntry - firstEntry + 1, 0);
    expect(told).toBe(await database.client.auditEntry.count()); // nothing saved that is not to be told
    await database.drop();
  }, 60_000);
});
