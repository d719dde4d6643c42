import { createServer } from "node:http";

/**
 * A server that only sends the same bytes again: the ceiling of any server in
 * this runtime. It runs in a process of its own and takes the pages by message.
 */
process.once("message", ({ port, pages }) => {
  const answers = new Map(
    pages.map(({ path, type, body }) => {
      const bytes = Buffer.from(body);
      return [path, { bytes, headers: { "content-type": type, "content-length": bytes.length } }];
    }),
  );
  const server = createServer((request, response) => {
    const answer = answers.get(request.url);
    response.writeHead(answer ? 200 : 404, answer?.headers);
    response.end(answer?.bytes);
  });
  server.listen(port, () => process.send("ready"));
});
process.once("disconnect", () => process.exit(0));
