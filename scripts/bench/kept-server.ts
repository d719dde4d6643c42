import { createServer } from "node:http";
import { cachedSite } from "@/lib/web/cache/cached-site";
import { ResponseCache } from "@/lib/web/cache/response-cache";

type Given = { path: string; headers: Record<string, string>; body: string };

/**
 * The cache of the site alone, without the site: it keeps the answers it is given by message. With
 * one answer given twice, with a policy and without, the policy's price can be told.
 */
process.once("message", ({ port, answers }: { port: number; answers: Given[] }) => {
  const ticks = () => performance.now();
  const given = new Map(answers.map((answer) => [answer.path, answer]));
  const cache = new ResponseCache({
    bytes: 64 * 1024 * 1024,
    render: async (address) => {
      const { headers = {}, body = "" } = given.get(address) ?? {};
      return { status: 200, headers, body: Buffer.from(body, "base64") };
    },
    held: true,
    ticks,
  });
  const version = {
    current: () => "1",
    dayLeft: () => Number.POSITIVE_INFINITY,
    writing: () => () => {},
    reachable: true,
  };
  const site = async () => {
    throw new Error("everything is kept");
  };
  createServer(cachedSite({ site, cache, version })).listen(port, () => process.send?.({}));
});
process.once("disconnect", () => process.exit(0));
