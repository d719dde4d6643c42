import { startProxy } from "@/tests/support/proxy";

/** The proxy of the tests, in a process of its own: it hands requests to each of `targets` in turn. */
process.once("message", async ({ targets }: { targets: string[] }) => {
  const { url } = await startProxy(targets);
  process.send?.({ url });
});
process.once("disconnect", () => process.exit(0));
