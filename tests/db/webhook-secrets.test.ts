import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeChanges } from "@/tests/support/senders";
import { chief, openWebhooks } from "@/tests/support/webhook-site";

describe("webhooks", () => {
  let site: Awaited<ReturnType<typeof openWebhooks>>;
  beforeEach(async () => {
    site = await openWebhooks("sqlite");
  });
  afterEach(() => site.close());

  it("keep their secrets: not in what pages read, not in the database, not under another AUTH_SECRET", async () => {
    const { database, receiver, reading, history, made, send, tries } = site;
    const { id, secret } = await made();
    expect(JSON.stringify([await reading.webhooks(), await history.webhookEvents(id, 9)])).not.toContain("whsec");
    const rows = [await database.client.webhook.findMany(), await database.client.webhookEvent.findMany()];
    expect(JSON.stringify(rows)).not.toContain(secret.slice(6, 30));
    await made({ form: "chat", url: `${receiver.url}/chat` });
    await makeChanges(database.client, 1);
    const right = process.env.AUTH_SECRET;
    process.env.AUTH_SECRET = "another secret that is long enough to be one";
    vi.resetModules();
    await send();
    process.env.AUTH_SECRET = right;
    expect(await tries(id)).toEqual([["given-up", "unreadable-secret"]]);
    expect(receiver.requests.map(({ path, headers }) => [path, headers["webhook-signature"]])).toEqual([
      ["/chat", undefined], // a chat checks none
    ]);
  });

  it("reach nothing in the site's own network unless that is allowed", async () => {
    const { database, receiver, made, send, tries } = site;
    const inside = await made();
    await makeChanges(database.client, 1);
    process.env.WEBHOOK_PRIVATE_TARGETS = "refuse";
    vi.resetModules();
    const refusing = await import("@/lib/delivery/webhook/manage");
    const input = { name: "In", form: "standard", locale: "en", agreement: null } as const;
    const urls = [receiver.url, receiver.url.replace("http:", "https:"), "https://localhost:8443/", "https://[::1]/"];
    for (const url of urls)
      expect(await refusing.createWebhook(chief, { ...input, url })).toMatchObject({
        code: url.startsWith("http:") ? "https-only" : "private-address",
      });
    await send();
    expect(await tries(inside.id)).toEqual([["given-up", "bad-address"]]);
    expect(receiver.connections()).toBe(0);
  });
});
