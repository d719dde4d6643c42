import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from "pino";
import { env } from "@/lib/env";
import { redacted, toldError } from "@/lib/observe/redact";
import { currentRequest } from "@/lib/observe/request-id";

/** Members that hold ids made here, never anybody's data. */
const IDS = new Set(["request", "digest", "err"]);

/**
 * A log of JSON lines to `stream`. Every text that goes in is redacted, and every line says
 * the id of the request it belongs to.
 * @param level the least important lines that are written
 */
export function makeLog(level: string, stream: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      serializers: { err: (error: unknown) => toldError(error) },
      mixin: () => {
        const request = currentRequest();
        return request === null ? {} : { request };
      },
      formatters: {
        level: (label) => ({ level: label }),
        log: (members) =>
          Object.fromEntries(
            Object.entries(members).map(([name, value]) => [
              name,
              typeof value === "string" && !IDS.has(name) ? redacted(value) : value,
            ]),
          ),
      },
      hooks: {
        logMethod(given, method) {
          const [first, ...more] = given.map((one: unknown) => (typeof one === "string" ? redacted(one) : one));
          const told =
            first instanceof Error ? [{ err: first }, ...(more.length > 0 ? more : ["error"])] : [first, ...more];
          return method.apply(this, told as Parameters<typeof method>);
        },
      },
    },
    stream,
  );
}

/** For people who develop: the time, the level, the words, then what is left. */
export function readable(line: string): string {
  const { time, level, msg, err, ...rest } = JSON.parse(line);
  const members = Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : "";
  const problem = err ? `\n${err.type}: ${err.message}\n${err.stack ?? ""}` : "";
  return `${String(time).slice(11, 19)} ${level} ${msg ?? ""}${members}${problem}\n`;
}

const shared = globalThis as { trackerLog?: Logger };

/** This process's log, on its standard error output: JSON lines in production, lines for people otherwise. */
export function log(): Logger {
  const { LOG_LEVEL, NODE_ENV } = env();
  shared.trackerLog ??= makeLog(
    LOG_LEVEL,
    NODE_ENV === "production"
      ? destination({ dest: 2, sync: true })
      : { write: (line) => void process.stderr.write(readable(line)) },
  );
  return shared.trackerLog;
}
