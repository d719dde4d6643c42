/** A network address as people write it: of IPv6 the short form (RFC 5952), anything else as it is. */
export function shortAddress(address: string): string {
  const asUrl = `http://[${address}]/`;
  if (!address.includes(":") || !URL.canParse(asUrl)) return address;
  const short = new URL(asUrl).hostname.slice(1, -1);
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(short);
  if (!mapped) return short;
  const bytes = [mapped[1], mapped[2]].flatMap((half) => {
    const value = Number.parseInt(half ?? "0", 16);
    return [value >> 8, value & 255];
  });
  return bytes.join(".");
}
