import { isIP, SocketAddress } from "node:net";

/** The one way we write an address, so that listed and seen ones compare; null when it is no single address. */
export function normaliseAddress(text: string): string | null {
  const address = text.trim().replace(/^::ffff:(?=\d+\.)/i, "");
  const version = isIP(address);
  if (version === 0 || address.includes("%")) return null;
  return new SocketAddress({ address, family: version === 4 ? "ipv4" : "ipv6" }).address;
}
