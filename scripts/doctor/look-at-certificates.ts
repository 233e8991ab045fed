import tls from "node:tls";
import type { Environment } from "@/lib/environment";
import type { Finding } from "./finding";

const SOON_DAYS = 21;
const DAY_MS = 24 * 3_600_000;

/** The TLS certificates of every https address that we or our buyers' browsers call. */
export async function lookAtCertificates(env: Environment): Promise<Finding[]> {
  const addresses = new Set([env.GATEWAY_URL, env.GATEWAY_ORIGIN, env.WALLET_ORIGIN, env.CARD_ORIGIN]);
  const secure = [...addresses].filter((address) => address.startsWith("https:"));
  if (secure.length === 0)
    return [{ name: "certificates", is: "good", says: "none needed: no https address" }];
  return Promise.all(secure.map((address) => lookAtCertificate(new URL(address), env.GATEWAY_CONNECT_MS)));
}

function lookAtCertificate({ hostname, port, host }: URL, timeoutMs: number): Promise<Finding> {
  const name = "certificate";
  return new Promise((resolve) => {
    const options = {
      host: hostname,
      port: Number(port || 443),
      servername: hostname,
      rejectUnauthorized: false,
    };
    const socket = tls.connect(options, () => {
      const expires = new Date(socket.getPeerCertificate().valid_to);
      // A name of node's own, such as CERT_HAS_EXPIRED, although its type says Error.
      const fault = socket.authorized ? null : String(socket.authorizationError);
      end(judge(host, expires, fault));
    });
    const end = (finding: Finding) => {
      socket.destroy();
      resolve(finding);
    };
    const silent: Finding = { name, is: "bad", says: `${host} does not answer`, advice: "mend its address" };
    socket.setTimeout(timeoutMs, () => end(silent));
    socket.on("error", () => end(silent));
  });
}

export function judge(host: string, expires: Date, fault: string | null, now = new Date()): Finding {
  const name = "certificate";
  const days = Math.floor((expires.getTime() - now.getTime()) / DAY_MS);
  if (fault) return { name, is: "bad", says: `${host}: ${fault}`, advice: "renew it, or mend its chain" };
  const says = `${host} is good for ${days} days`;
  return days < SOON_DAYS ? { name, is: "odd", says, advice: "renew it" } : { name, is: "good", says };
}
