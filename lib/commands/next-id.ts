/** The id after the highest in use: `e07` after `e06`, whatever gaps there are. Two digits at least. */
export function nextId(prefix: string, inUse: readonly { id: string }[]): string {
  const numbers = inUse.map(({ id }) => Number(id.replace(/^\D+/, ""))).filter(Number.isSafeInteger);
  return `${prefix}${String(Math.max(0, ...numbers) + 1).padStart(2, "0")}`;
}
