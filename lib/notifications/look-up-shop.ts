import { promises as dns, type LookupAddress } from "node:dns";
import type { LookupFunction } from "node:net";
import { isPrivateAddress } from "./check-address";

export class PrivateAddress extends Error {}
export class NameNotFound extends Error {}

const MOST_MS = 2_000;

/**
 * A lookup for one connection: the socket gets exactly the addresses that were checked, so that a name cannot change
 * between check and connect. Fails with PrivateAddress when one of them is private and that is not allowed.
 */
export function lookUpShop({ allowPrivate }: { allowPrivate: boolean }): LookupFunction {
  return (host, options, done) => {
    addressesOf(host).then(
      (addresses) => {
        if (!allowPrivate && addresses.some(({ address }) => isPrivateAddress(address)))
          return done(new PrivateAddress(host), []);
        const first = addresses[0];
        if (options.all || !first) return done(null, addresses);
        done(null, first.address, first.family);
      },
      () => done(new NameNotFound(host), []),
    );
  };
}

/**
 * The name server is asked directly, with a time limit: the system's own lookup has four threads for the whole process,
 * and one shop's dead name server would hold them all. It is asked for names that only it may know.
 */
async function addressesOf(host: string): Promise<LookupAddress[]> {
  const resolver = new dns.Resolver({ timeout: MOST_MS, tries: 1 });
  const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  const found = answers.flatMap((answer, at) =>
    answer.status === "fulfilled"
      ? answer.value.map((address) => ({ address, family: at === 0 ? 4 : 6 }))
      : [],
  );
  if (found.length > 0) return found;
  if (answers.some((answer) => answer.status === "rejected" && answer.reason.code === "ETIMEOUT"))
    throw new NameNotFound(host);
  return dns.lookup(host, { all: true });
}
