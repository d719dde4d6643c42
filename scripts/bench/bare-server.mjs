import { createServer } from "node:http";

/**
 * A server that only sends the same answers again, bytes and headers: the ceiling of any server in
 * this runtime. It runs in a process of its own and takes the answers by message.
 */
process.once("message", ({ port, answers }) => {
  const kept = new Map(
    answers.map(({ path, headers, body }) => [path, { headers, body: Buffer.from(body, "base64") }]),
  );
  const server = createServer((request, response) => {
    const answer = kept.get(request.url);
    response.writeHead(answer ? 200 : 404, answer?.headers);
    response.end(answer?.body);
  });
  server.listen(port, () => process.send({}));
});
process.once("disconnect", () => process.exit(0));
