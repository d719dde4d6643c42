import { randomBytes } from "node:crypto";
import { text } from "node:stream/consumers";
import { createAccount } from "@/lib/auth/accounts";
import { ACCOUNT_ROLES, type Role } from "@/lib/domain/permissions";
import { NewAccount, PASSWORD_MAX, PASSWORD_MIN } from "@/lib/schema/account-forms";
import { type CliCommand, DONE, Stop, say, WrongUsage } from "@/scripts/tracker/command";
import { withDatabase } from "@/scripts/tracker/database";

/** What is wrong with an input, by the codes of the schema. */
const WORDS: Record<string, string> = {
  required: "is missing",
  "not-an-email": "is not an e-mail address",
  "password-short": `needs at least ${PASSWORD_MIN} characters`,
  "password-long": `has more than ${PASSWORD_MAX} characters`,
};

export const userCreateCommand: CliCommand = {
  usage: "--email ADDRESS --name NAME --role ROLE [--password-stdin]",
  summary: "Creates an account that can sign in and update the record.",
  details: [
    "  --email ADDRESS    what the person signs in with",
    "  --name NAME        shown beside every change the person makes",
    `  --role ROLE        ${ACCOUNT_ROLES.join(", ")}`,
    `  --password-stdin   reads the password (${PASSWORD_MIN} characters or more) from standard input;`,
    "                     without it one is made up and printed once",
  ],
  options: {
    email: { type: "string" },
    name: { type: "string" },
    role: { type: "string" },
    "password-stdin": { type: "boolean" },
  },
  run: async (rest, values) => {
    if (rest.length > 0) throw new WrongUsage(`"${rest[0]}" belongs to no option.`);
    const role = ACCOUNT_ROLES.find((one) => one === values.role);
    if (!role) throw new WrongUsage(`--role is one of ${ACCOUNT_ROLES.join(", ")}.`);
    const given = values["password-stdin"] ? (await text(process.stdin)).replace(/\r?\n$/, "") : null;
    const password = given ?? randomBytes(15).toString("base64url");
    const account = NewAccount.safeParse({ email: values.email, name: values.name, password });
    if (!account.success) throw new WrongUsage(wrong(account.error.issues));
    await create(account.data, role);
    say(`${account.data.email} can sign in as ${role}.`);
    if (given === null) say(`Password, shown only now: ${password}`);
    return DONE;
  },
};

function wrong(issues: readonly { path: PropertyKey[]; message: string }[]): string {
  return issues.map(({ path, message }) => `--${String(path[0])} ${WORDS[message] ?? "is not accepted"}.`).join("\n");
}

async function create(account: NewAccount, role: Role): Promise<void> {
  const outcome = await withDatabase((database) => createAccount(account, role, database));
  if (outcome === "email-taken") throw new Stop(`There is already an account for ${account.email}.`);
}
