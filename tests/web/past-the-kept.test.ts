import { once } from "node:events";
import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { editPages, pages } from "@/lib/paths";
import { pastTheKept } from "@/lib/web/cache/past-the-kept";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A site that answers when `letGo` is called, once for each call; `begun` are the addresses it has begun with, `left` those whose reader went away. */
async function slowSite(most: number) {
  const begun: string[] = [];
  const waiting: (() => void)[] = [];
  const handler = pastTheKept({ most, patience: 60_000 }, async ({ url = "" }, response) => {
    begun.push(url);
    await new Promise<void>((go) => waiting.push(go));
    response.end(url);
  });
  const left: string[] = [];
  const server = createServer((request, response) => {
    response.once("close", () => response.writableEnded || left.push(request.url ?? ""));
    void handler(request, response);
  });
  await once(server.listen(0), "listening");
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return { url, begun, left, letGo: () => waiting.shift()?.() };
}

const commitments = (page: number) => pages.commitments("en", { page: String(page) });

test("readers' addresses are answered a few at a time, in order, and who has left is passed over", async () => {
  const { url, begun, left, letGo } = await slowSite(1);
  const first = fetch(url + commitments(1));
  await expect.poll(() => begun, { timeout: 20_000 }).toEqual([commitments(1)]);
  const leaves = get(url + commitments(2));
  leaves.on("error", () => {});
  await once(leaves, "finish");
  const last = get(url + commitments(3));
  await once(last, "finish");
  // An answer on another connection says that the server has seen what was sent before.
  const own = fetch(url + editPages.desk("en"));
  await expect.poll(() => begun, { timeout: 20_000 }).toEqual([commitments(1), editPages.desk("en")]);
  leaves.destroy();
  await expect.poll(() => left, { timeout: 20_000 }).toEqual([commitments(2)]);
  letGo();
  letGo();
  expect(await (await first).text()).toBe(commitments(1));
  expect(await (await own).text()).toBe(editPages.desk("en"));
  await expect.poll(() => begun.at(-1), { timeout: 20_000 }).toBe(commitments(3));
  expect(begun).not.toContain(commitments(2));
  letGo();
  const [answer] = await once(last, "response");
  answer.resume();
});

test("what writes does not wait", async () => {
  const { url, begun, letGo } = await slowSite(1);
  const read = fetch(url + commitments(1));
  await expect.poll(() => begun.length, { timeout: 20_000 }).toBe(1);
  const written = fetch(url + commitments(1), { method: "POST" });
  await expect.poll(() => begun.length, { timeout: 20_000 }).toBe(2);
  letGo();
  letGo();
  expect((await read).status).toBe(200);
  expect((await written).status).toBe(200);
});
