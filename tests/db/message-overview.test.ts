import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { keepDeliveries } from "@/lib/data/deliveries";
import { messageOverview } from "@/lib/delivery/overview";
import { sendMessageAgain } from "@/lib/web/message-answers";
import { describeOnBothEngines } from "@/tests/support/database";

const person = (role: "administrator" | "editor") => ({ id: role, name: role, role });

describeOnBothEngines("the overview of messages", (open) => {
  it("counts what waits, was sent and was given up, and lets administrators send again what was given up", async () => {
    const database = await open();
    const { client } = database;
    const empty = { waiting: 0, oldest: null, sent: 0, givenUp: 0 };
    expect(await messageOverview(9, client)).toEqual({
      counts: [
        { channel: "webhook", ...empty },
        { channel: "mail", ...empty },
      ],
      ...{ troubled: [], untold: 0, idle: false },
    });
    const keep = (channel: string, key: string, at: Temporal.Instant) =>
      client.$transaction((tx) =>
        keepDeliveries(tx, [{ channel, target: key, kind: "change", key, payload: { secret: "words" } }], at),
      );
    const now = Temporal.Now.instant();
    await keep("mail", "old", now.subtract({ hours: 1 }));
    await keep("mail", "lost", now);
    await keep("webhook", "lost hook", now);
    await keep("webhook", "arrived", now);
    const given = { state: "given-up", attempts: 14, lastAnswer: "550" };
    await client.delivery.updateMany({ where: { key: { startsWith: "lost" } }, data: given });
    await client.delivery.update({ where: { key: "arrived" }, data: { state: "sent", attempts: 1 } });
    const seen = await messageOverview(9, client);
    expect(seen).toMatchObject({
      counts: [
        { channel: "webhook", waiting: 0, oldest: null, sent: 1, givenUp: 1 },
        { channel: "mail", waiting: 1, sent: 0, givenUp: 1 },
      ],
      troubled: [{ target: "lost hook" }, { target: "lost", state: "given-up", tries: 14, answer: "550" }],
      idle: true, // one has waited for an hour and nobody tried
    });
    expect(JSON.stringify(seen)).not.toContain("words");
    const [hook, mail] = seen.troubled.map(({ id }) => id);
    expect(await sendMessageAgain(person("editor"), mail ?? "", client)).toBe(false);
    expect(await sendMessageAgain(person("administrator"), hook ?? "", client)).toBe(false); // by the webhook's own page
    expect(await sendMessageAgain(person("administrator"), mail ?? "", client)).toBe(true);
    expect(await sendMessageAgain(person("administrator"), mail ?? "", client)).toBe(false); // it waits already
    expect(await client.delivery.findUnique({ where: { key: "lost" } })).toMatchObject({ id: mail, state: "waiting" });
    const asked = { kind: "mail-sent-again", actorName: "administrator", detail: mail };
    expect(await client.accountEvent.findMany()).toMatchObject([asked]); // once, and nothing of what was refused
    await database.drop();
  });
});
