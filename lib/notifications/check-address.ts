import { lookup as resolve } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

const PRIVATE = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  PRIVATE.addSubnet(net, bits, "ipv4");
for (const [net, bits] of [
  ["::", 127],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
  ["64:ff9b::", 96],
] as const) {
  PRIVATE.addSubnet(net, bits, "ipv6");
}

export class PrivateAddress extends Error {}

/** Whether an IP address is loopback, private or otherwise not on the public internet (IPv4-mapped included). */
export function isPrivateAddress(address: string): boolean {
  return PRIVATE.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/**
 * A lookup for one connection: it hands the socket exactly the addresses it has checked, so that a name cannot
 * change between check and connect. Fails with PrivateAddress when one of them is private.
 */
export const lookupPublicOnly: LookupFunction = (host, options, done) => {
  resolve(host, { ...options, all: true }, (fault, addresses) => {
    if (fault) return done(fault, []);
    const refused = addresses.some(({ address }) => isPrivateAddress(address));
    if (refused) return done(new PrivateAddress("private address"), []);
    const first = addresses[0];
    if (options.all || !first) return done(null, addresses);
    done(null, first.address, first.family);
  });
};
