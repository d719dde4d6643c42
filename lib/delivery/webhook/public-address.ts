import { lookup as lookUp } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/** Why a request is not sent: it would lead into a network of somebody's own. */
export class PrivateAddress extends Error {}

/** Public by the registries, but inside Azure the platform's own server for every machine. */
const PLATFORM = ["168.63.129.16"];
/** What IANA gives out of IPv6 to the world; all else stands for something special, or for nothing yet. */
const GIVEN_OUT = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Whether a network address, as a resolver writes it, belongs to the public internet. Addresses that
 * carry an IPv4 address inside (mapped, NAT64, 6to4, Teredo) do not, whichever they carry.
 */
export function isPublic(address: string): boolean {
  if (isIP(address) === 0 || PLATFORM.includes(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GIVEN_OUT);
}

/** What looks names up; the system's own, or a test's. */
export type Resolver = LookupFunction;

/**
 * A resolver that lets only public addresses through. Given to the connection itself, so that what
 * was looked at is what is connected to: a name cannot change its answer in between.
 */
export function publicLookup(resolver: Resolver = lookUp): LookupFunction {
  return (host, options, done) => {
    resolver(host, { ...options, all: true }, (problem, answer) => {
      if (problem) return done(problem, "");
      const found = typeof answer === "string" ? [{ address: answer, family: isIP(answer) }] : answer;
      const [first] = found;
      if (!first) return done(new Error(`${host} has no address`), "");
      const closed = found.find(({ address }) => !isPublic(address));
      if (closed) return done(new PrivateAddress(`${host} leads to ${closed.address}`), "");
      return options.all ? done(null, found) : done(null, first.address, first.family);
    });
  };
}

/** @throws PrivateAddress when the host is written as a number that is not public; of numbers no resolver is asked. */
export function checkHost(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && !isPublic(host)) throw new PrivateAddress(`${host} is not public`);
}
