import { Temporal } from "temporal-polyfill";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { extendDeadline } from "@/lib/commands/extend-deadline";
import type { Engine } from "@/lib/data/client";
import { loadEntries } from "@/lib/data/entries";
import { loadRecords } from "@/lib/data/load-records";
import { latestBatches } from "@/lib/domain/change-batches";
import { changeEntry } from "@/lib/formats/atom-changes";
import { webhookChangeMessage, webhookTestMessage } from "@/lib/schema/webhook-message";
import { asking } from "@/tests/support/actors";
import { on, text } from "@/tests/support/command-sample";
import { judge } from "@/tests/support/followers";
import { sampleRecord, seed } from "@/tests/support/sample-record";
import { makeChanges } from "@/tests/support/senders";
import { verified } from "@/tests/support/webhook-receiver";
import { chief, openWebhooks } from "@/tests/support/webhook-site";

describe.each<Engine>(["sqlite", "postgresql"])("webhooks on %s", (engine) => {
  let site: Awaited<ReturnType<typeof openWebhooks>>;
  beforeEach(async () => {
    site = await openWebhooks(engine);
  });
  afterEach(() => site.close());

  it("tell each change once, signed, in the words of the feed", async () => {
    const { database, receiver, made, send } = site;
    await seed(database.client, sampleRecord("other"));
    const all = await made();
    const japanese = await made({ locale: "ja", agreement: "sample" });
    await made({ agreement: "other" });
    await makeChanges(database.client, 1);
    await send();
    await send();
    expect(receiver.requests).toHaveLength(2); // nothing of what was before, nothing of another agreement, nothing twice
    const [english] = receiver.requests.filter(({ body }) => body.includes('"locale":"en"'));
    const message = webhookChangeMessage.parse(verified(english, all.secret));
    const entries = await loadEntries({}, database.client);
    const [batch] = latestBatches(entries, 1);
    const record = (await loadRecords(database.client)).find(({ agreement }) => agreement.slug === "sample");
    if (!batch || !record) throw new Error("no change");
    const told = changeEntry(batch, { locale: "en", record, id: "", site: "https://site.example" });
    expect(message).toMatchObject({
      type: "commitment.changed",
      timestamp: batch.first.recordedAt,
      data: {
        agreement: { slug: "sample", url: "https://site.example/en/agreements/sample" },
        commitments: [{ ref: "01", api: "https://site.example/api/v1/commitments/sample/01" }],
        change: { title: told.title, lines: told.summary, by: told.author, url: told.url },
        entries: [{ id: batch.first.id, action: "record-check" }],
      },
    });
    const other = receiver.requests.find((one) => one !== english);
    expect(webhookChangeMessage.parse(verified(other, japanese.secret)).data.locale).toBe("ja");
    expect(() => verified(other, all.secret)).toThrow();
    expect(english?.headers).toMatchObject({
      "content-type": "application/json",
      "user-agent": "CommitmentTracker/1 (webhook; +https://site.example)",
    });
    expect(english?.headers.cookie).toBeUndefined();
  });

  it("try again after an error, with the same id and the same bytes, and say so", async () => {
    const { database, receiver, log, made, send } = site;
    const { id, secret } = await made();
    await makeChanges(database.client, 1);
    receiver.answer((response) => response.writeHead(500).end("out of <order>\nat line 1"));
    expect(await send()).toMatchObject({ retried: 1 });
    receiver.answer((response) => response.writeHead(204).end());
    expect(await send(5)).toMatchObject({ sent: 1 });
    const [first, second] = receiver.requests;
    expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
    expect(second?.body).toBe(first?.body);
    verified(second, secret);
    const [message] = await log.webhookLog(id, 5);
    expect(message).toMatchObject({ id: first?.headers["webhook-id"], state: "sent", kind: "change" });
    expect(message?.attempts.map(({ status, answer }) => [status, answer])).toEqual([
      [204, null],
      [500, "out of <order> at line 1"],
    ]);
  });

  it("say what a judgement and a date were before", async () => {
    const { database, receiver, made, send } = site;
    const { secret } = await made();
    const agreed = { agreedOn: "2026-01-14", reason: text("Agreed."), source: "https://example.org/x" };
    const moved = { ...on("01"), rule: { kind: "date" as const, on: "2026-05-28" }, ...agreed };
    expect(await extendDeadline(moved, asking(database.client))).toMatchObject({ ok: true });
    await judge(database.client, "01", { version: 2 });
    await judge(database.client, "01", { version: 3, state: "delivered", effectiveOn: "2026-01-12" });
    await send();
    const told = receiver.requests.map((one) => webhookChangeMessage.parse(verified(one, secret)).data.change.title);
    expect(told.join("\n")).toMatch(/The deadline was moved from \d+ \w+ 2026 to 28 May 2026/);
    expect(told.join("\n")).toContain("“Delivered” from 12 January 2026; before that it was “Underway”");
  });

  if (engine === "postgresql") return; // the rest does not depend on the engine

  it("follow no redirect, wait as long as they are asked, and give up what is wanted no more", async () => {
    const { database, receiver, reading, log, history, sending, made, send, tries } = site;
    const { id } = await made();
    await makeChanges(database.client, 1);
    receiver.answer((response) => response.writeHead(307, { location: `${receiver.url}/inside` }).end());
    await send();
    expect(receiver.requests.map(({ path }) => path)).toEqual(["/hook"]);
    receiver.answer((response) => response.writeHead(429, { "retry-after": "1800" }).end());
    await send(5);
    const [waiting] = await log.webhookLog(id, 1);
    const asked = Temporal.Instant.from(waiting?.dueAt ?? "")
      .since(Temporal.Now.instant())
      .total("minutes");
    expect(asked).toBeGreaterThan(33);
    expect(asked).toBeLessThan(36);
    receiver.answer((response) => response.writeHead(410).end());
    await send(40);
    expect(await tries(id)).toEqual([["given-up", "answered-gone", "answered-busy", "answered-redirect"]]);
    expect(await reading.webhook(id)).toMatchObject({ state: "paused", pausedBy: "gone" });
    expect(await history.webhookEvents(id, 1)).toMatchObject([{ kind: "gone", actor: "system" }]);
    await makeChanges(database.client, 1, 2);
    await send(60);
    expect(receiver.requests).toHaveLength(3);
    expect(await sending.sendTest(chief, id)).toEqual({ ok: false, code: "paused" });
  });

  it("send a message again with the id it had, and a test at once", async () => {
    const { receiver, sending, made, send, kinds } = site;
    const { id, secret } = await made();
    const test = await sending.sendTest(chief, id);
    await send();
    const said = webhookTestMessage.parse(verified(receiver.requests[0], secret));
    expect(said.data.message).toContain("Newsroom");
    if (!test.ok) throw new Error(test.code);
    expect(receiver.requests[0]?.headers["webhook-id"]).toBe(test.message);
    expect(await sending.replay(chief, id, test.message)).toMatchObject({ ok: true });
    await send();
    const [first, second] = receiver.requests;
    expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
    expect(second?.body).toBe(first?.body);
    const another = await made({ name: "Another" });
    expect(await sending.replay(chief, another.id, test.message)).toEqual({ ok: false, code: "no-message" });
    expect(await sending.replay(chief, "none", test.message)).toEqual({ ok: false, code: "not-found" });
    expect(await kinds(id)).toEqual(["replayed", "tested", "created"]);
  });

  it("sign with both secrets for a day after a change, and with none of them once removed", async () => {
    const { database, receiver, manage, log, made, send } = site;
    const { id, secret } = await made();
    const next = await manage.rotateSecret(chief, id);
    if (!next.ok) throw new Error(next.code);
    await makeChanges(database.client, 1);
    await send();
    verified(receiver.requests[0], secret);
    verified(receiver.requests[0], next.secret);
    await database.client.webhook.updateMany({ data: { previousUntil: "2026-01-01T00:00:00Z" } });
    await makeChanges(database.client, 1, 2);
    await send();
    verified(receiver.requests[1], next.secret);
    expect(() => verified(receiver.requests[1], secret)).toThrow();

    await makeChanges(database.client, 1, 3); // waits while it is removed
    expect(await manage.removeWebhook(chief, id)).toMatchObject({ ok: true });
    await send();
    expect(receiver.requests).toHaveLength(2);
    const row = await database.client.webhook.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ secret: "", previousSecret: null, url: new URL(receiver.url).host });
    expect(await manage.resumeWebhook(chief, id)).toEqual({ ok: false, code: "not-found" });
    expect((await log.webhookLog(id, 9)).length).toBeGreaterThan(0);
  });

  it("tell nothing that was recorded while they were paused", async () => {
    const { database, receiver, manage, made, send, kinds } = site;
    const { id } = await made();
    await manage.pauseWebhook(chief, id);
    expect(await manage.pauseWebhook(chief, id)).toEqual({ ok: false, code: "unchanged" });
    await makeChanges(database.client, 1);
    await manage.resumeWebhook(chief, id);
    await makeChanges(database.client, 1, 2);
    await send();
    expect(receiver.requests).toHaveLength(1);
    expect(await kinds(id)).toEqual(["resumed", "paused", "created"]);
  });

  it("send a chat what it takes", async () => {
    const { database, receiver, made, send } = site;
    await made({ form: "chat", agreement: "sample", url: `${receiver.url}/chat` });
    await made({ form: "teams", agreement: "sample", url: `${receiver.url}/teams` });
    await makeChanges(database.client, 1);
    await send();
    const of = (path: string) => JSON.parse(receiver.requests.find((one) => one.path === path)?.body ?? "{}");
    expect(Object.keys(of("/chat"))).toEqual(["text"]);
    expect(of("/chat").text).toMatch(/https:\/\/site\.example\/en\/record\/\d+$/);
    expect(of("/teams").attachments[0].content.type).toBe("AdaptiveCard");
  });

  it("are not lost to a second administrator, nor to an agreement that does not exist", async () => {
    const { database, receiver, manage, made } = site;
    const { id } = await made();
    const input = { name: "New", url: `${receiver.url}/b`, form: "standard", locale: "en", agreement: null } as const;
    expect(await manage.changeWebhook(chief, id, 1, input)).toMatchObject({ ok: true });
    expect(await manage.changeWebhook(chief, id, 1, input)).toEqual({ ok: false, code: "changed-meanwhile" });
    const none = { ...input, agreement: "none" };
    expect(await manage.changeWebhook(chief, id, 2, none)).toEqual({ ok: false, code: "unknown-agreement" });
    await expect(database.client.webhookEvent.deleteMany()).rejects.toThrow();
  });
});
