import { format } from "node:util";
import { log } from "@/lib/observe/log";

const shared = globalThis as { trackerTold?: WeakSet<object> };
shared.trackerTold ??= new WeakSet();
const told = shared.trackerTold;

/** Whether an error is new to the log: the framework reports one to its hook, and writes it to the console as well. */
export function isNews(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return true;
  if (told.has(error)) return false;
  told.add(error);
  return true;
}

/** Lets what packages write to the console become lines of the log. */
export function consoleToLog(): void {
  const line = (level: "debug" | "info" | "warn" | "error") => {
    return (...given: unknown[]) => {
      const err = given.find((one) => one instanceof Error);
      if (err && !isNews(err)) return;
      const words = given.filter((one) => one !== err);
      log()[level](err ? { err } : {}, words.length > 0 ? format(...words) : "error");
    };
  };
  Object.assign(console, {
    debug: line("debug"),
    log: line("info"),
    info: line("info"),
    warn: line("warn"),
    error: line("error"),
  });
}
