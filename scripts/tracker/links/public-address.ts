import { lookup as lookUp } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** Why an address is not asked: it leads into a network of somebody's own. */
export class PrivateAddress extends Error {}

// IANA's registries of special-purpose addresses: this host, private, link-local (cloud metadata),
// shared, benchmark, documentation, multicast and reserved ranges.
const closed = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  closed.addSubnet(net, bits, "ipv4");
// Of IPv6 only what is given out to the world, less what stands for an IPv4 address or for documents.
const open = new BlockList();
open.addSubnet("2000::", 3, "ipv6");
for (const [net, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  closed.addSubnet(net, bits, "ipv6");

/** Whether a network address belongs to the public internet. */
export function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closed.check(address, "ipv4");
  return family === 6 && open.check(address, "ipv6") && !closed.check(address, "ipv6");
}

/** Looks names up and lets only public addresses through: what was looked at is what is connected to. */
export const publicLookup: LookupFunction = (host, options, done) => {
  lookUp(host, { ...options, all: true }, (problem, found) => {
    if (problem) return done(problem, "");
    const bad = found.find(({ address }) => !isPublic(address));
    if (bad) return done(new PrivateAddress(`${host} leads to ${bad.address}`), "");
    if (options.all) return done(null, found);
    const [first] = found;
    return first ? done(null, first.address, first.family) : done(new Error(`${host} has no address`), "");
  });
};

/** @throws PrivateAddress when the host is written as a number that is not public; names are looked at when they are looked up. */
export function checkHost(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && !isPublic(host)) throw new PrivateAddress(`${host} is not public`);
}
