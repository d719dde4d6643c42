/** Generates the clients of both engines unless they are up to date; whether anything was generated. */
export function generate(): Promise<boolean>;
