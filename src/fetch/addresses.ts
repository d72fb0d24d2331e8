/** Which network addresses may be asked: those of the public internet. All others are this machine's, its network's, or lead round the check. */
import { type LookupAddress, lookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { AddressPrivate } from "../errors.js";

/** All that IANA has given out for hosts of the internet in IPv6 (RFC 4291). */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Whether an address is one of the public internet. Private, link-local, loopback, unspecified, multicast, carriers' (CGNAT), documentation's
 * and reserved ones are none; nor are those that stand for an IPv4 address (mapped, NAT64, 6to4, Teredo), whichever that is.
 * @param address IPv4 or IPv6, without brackets
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_IPV6);
}

/** The address that a host's name is itself, as `new URL` writes it: 2130706433, 0x7f.1 and 127.1 are 127.0.0.1 by then; null for a name. */
export function literalOf(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/g, "");
  return isIP(bare) ? bare : null;
}

/**
 * A lookup for sockets that gives public addresses alone: what is connected to is what was checked, however the name answers next time.
 * A name with any other address among its own is refused as a whole. Sockets look up no literals: check these beforehand.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const addresses = (found ?? []) as LookupAddress[];
    const refused = error ? undefined : addresses.find(({ address }) => !isPublicAddress(address));
    if (error || refused) return callback(error ?? new AddressPrivate(hostname, refused?.address ?? ""), "", 0);
    const [first] = addresses;
    if (options.all) return (callback as unknown as (error: null, all: LookupAddress[]) => void)(null, addresses);
    return callback(null, first?.address ?? "", first?.family ?? 0);
  });
};
