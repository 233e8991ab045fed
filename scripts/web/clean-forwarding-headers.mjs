const FORWARDING = /^(x-forwarded-(for|host|proto|port)|forwarded|x-real-ip|x-middleware-.*)$/;

/**
 * Next believes whatever a client says of its own address. Here the header becomes what we know: the socket's address,
 * behind what `hops` trusted proxies wrote, so that the entry `hops` from the right is the source (house § 5).
 * @param {import("node:http").IncomingMessage} request
 * @param {number} hops
 */
export function cleanForwardingHeaders(request, hops) {
  const socket = (request.socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  const said = hops > 0 ? [request.headers["x-forwarded-for"] ?? []].flat() : [];
  const source = [...said, socket].join(", ");
  for (const name of Object.keys(request.headers)) if (FORWARDING.test(name)) delete request.headers[name];
  request.headers["x-forwarded-for"] = source;
  request.rawHeaders = [...withoutForwarding(request.rawHeaders), "x-forwarded-for", source];
}

/** @param {string[]} raw name, value, name, value … */
function withoutForwarding(raw) {
  return raw.filter((_, at) => !FORWARDING.test((raw[at - (at % 2)] ?? "").toLowerCase()));
}
