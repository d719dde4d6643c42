/** What stands in a text in place of what a log must not keep. */
const SPARED: readonly (readonly [found: RegExp, instead: string])[] = [
  // Who signs in to a database or mail server, in its address.
  [/(\b[a-z][\w+.-]*:\/\/)[^\s/@]+@/gi, "$1[login]@"],
  [/[\p{L}\p{N}.!#$%&'*+=^_`{|}~-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu, "[mail]"],
  // Addresses of the set-up page, of one-time links and of providers carry secrets behind the question mark.
  [/(\/[^\s?"'<>]*)\?[^\s"'<>]+/g, "$1?[query]"],
  [/\bbearer\s+[^\s"',;]+/gi, "Bearer [token]"],
  [/\b((?:__Secure-|__Host-)?tracker\.[\w.-]+)=[^;\s"']+/g, "$1=[cookie]"],
  [
    /(?<![\w:.])(?:[\da-f]{1,4}(?::[\da-f]{1,4}){7}|(?:[\da-f]{1,4}(?::[\da-f]{1,4})*)?::(?:[\da-f]{1,4}(?::[\da-f.]{1,15})*)?)(?![\w:])/gi,
    "[ip]",
  ],
  [/(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.])/g, "[ip]"],
  // Sessions, tokens and hashes; a request's own id is shorter.
  [/(?<![\w-])(?:\w{40,}|(?=[\w-]*\d)[\w-]{40,})(?![\w-])/g, "[secret]"],
];

/** A text without mail and network addresses, logins, tokens, cookies and query strings: what may be written to a log. */
export function redacted(text: string): string {
  return SPARED.reduce((rest, [found, instead]) => rest.replace(found, instead), text);
}

/** What a log says of an error: its kind, its message and where it was thrown, and the same of its causes. */
export type ToldError = {
  type: string;
  message: string;
  code?: string;
  digest?: string;
  stack?: string;
  cause?: ToldError;
};

/** An error in words that may be written to a log. */
export function toldError(error: unknown, depth = 0): ToldError {
  if (!(error instanceof Error)) return { type: typeof error, message: redacted(String(error)) };
  const { code, digest } = error as { code?: unknown; digest?: unknown };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: redacted(messageOf(error)),
    ...(typeof code === "string" ? { code: redacted(code) } : {}),
    ...(typeof digest === "string" ? { digest } : {}),
    stack: redacted(frames.slice(0, 20).join("\n")),
    ...(error.cause !== undefined && depth < 3 ? { cause: toldError(error.cause, depth + 1) } : {}),
  };
}

/** Prisma quotes the call with its values between its first line and its last; people's names are among them. */
function messageOf({ name, message }: Error): string {
  if (!name.startsWith("PrismaClient")) return message;
  const lines = message.split("\n").filter((line) => line.trim() !== "");
  return lines.length > 2 ? `${lines[0]} … ${lines.at(-1)}` : lines.join(" ");
}
