import { TOKEN_DAYS } from "@/lib/auth/plugins";
import { actorOf } from "@/lib/auth/session";
import { createToken } from "@/lib/auth/token";
import { client } from "@/lib/data/client";
import { SCOPES } from "@/lib/domain/scopes";
import { type CliCommand, DONE, Stop, say, WrongUsage } from "@/scripts/tracker/command";
import { withDatabase } from "@/scripts/tracker/database";

export const tokenCreateCommand: CliCommand = {
  usage: "--email ADDRESS --name NAME [--scopes LIST] [--days NUMBER]",
  summary: "Makes a token with which a program acts for an editor through the API.",
  details: [
    "  --email ADDRESS   whose token it is; their role decides what it may do",
    "  --name NAME       what it is for, as its owner sees it in the list",
    `  --scopes LIST     ${SCOPES.join(", ")}, separated by commas; write without it`,
    `  --days NUMBER     how long it lasts, up to ${TOKEN_DAYS.max}; ${TOKEN_DAYS.usual} without it`,
    "",
    "The token is printed once, alone on its line.",
  ],
  options: {
    email: { type: "string" },
    name: { type: "string" },
    scopes: { type: "string" },
    days: { type: "string" },
  },
  run: async (rest, values) => {
    if (rest.length > 0) throw new WrongUsage(`"${rest[0]}" belongs to no option.`);
    const email = String(values.email ?? "").toLowerCase();
    const name = String(values.name ?? "").trim();
    if (email === "" || name === "" || name.length > 80)
      throw new WrongUsage("--email and --name (up to 80 characters) are needed.");
    const wanted = String(values.scopes ?? "write").split(",");
    const scopes = SCOPES.filter((scope) => wanted.includes(scope));
    if (scopes.length !== wanted.length) throw new WrongUsage(`--scopes takes ${SCOPES.join(", ")}.`);
    const days = Number(values.days ?? TOKEN_DAYS.usual);
    if (!Number.isInteger(days) || days < TOKEN_DAYS.min || days > TOKEN_DAYS.max)
      throw new WrongUsage(`--days is a whole number from ${TOKEN_DAYS.min} to ${TOKEN_DAYS.max}.`);
    const account = await withDatabase((database) => database.user.findUnique({ where: { email } }));
    const owner = account ? actorOf(account) : null;
    if (!owner) throw new Stop(`There is no active account for ${email}.`);
    say(await createToken(owner, { name, scopes, days }).finally(() => client().$disconnect()));
    return DONE;
  },
};
