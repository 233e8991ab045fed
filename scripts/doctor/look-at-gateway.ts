import { readClock } from "@/lib/clock";
import { database } from "@/lib/db";
import type { Environment } from "@/lib/environment";
import { chooseGateway } from "@/lib/gateway/choose-gateway";
import type { Answer, Gateway } from "@/lib/gateway/port";
import { unknownCodes } from "@/lib/gateway/unknown-codes";
import { unknownMethods } from "@/lib/payments/unknown-methods";
import { newOrderNo } from "@/lib/random-id";
import type { Finding } from "./finding";

const MOST_SKEW_SECONDS = 60;
const LOOK_BACK_MS = 30 * 24 * 3_600_000;

export async function lookAtGateway(env: Environment): Promise<Finding[]> {
  const gateway = chooseGateway(env);
  const asked = new Date();
  const address = await gateway.checkAddress();
  const contract = await lookAtContract(env, gateway);
  if (address.is !== "yes" && contract.is === "bad") return [unreached(env, address)];
  return [
    ...(address.is === "yes"
      ? await lookAtAddress(env, address.value, asked)
      : [addressUnknown(env, address)]),
    contract,
    await lookAtLibrary(gateway),
    await lookAtCodes(),
    await lookAtMethods(),
  ];
}

function unreached({ GATEWAY_URL }: Environment, answer: Answer<unknown, string>): Finding {
  const advice = "mend GATEWAY_URL, GATEWAY_SHAPE, or the way out of this network";
  const says = `${GATEWAY_URL}: ${why(answer)}`;
  return { name: "gateway", is: "bad", says, advice };
}

/** Only the test gateway is known to serve H01 (protocol § 4): trading needs it not. */
function addressUnknown({ GATEWAY_URL }: Environment, answer: Answer<unknown, string>): Finding {
  const says = `${GATEWAY_URL} answers, but not which address and time it sees: ${why(answer)}`;
  return { name: "gateway", is: "odd", says, advice: "see that this server's time is set by NTP" };
}

type Seen = { address: string; clock: Date };

async function lookAtAddress(env: Environment, { address, clock }: Seen, asked: Date): Promise<Finding[]> {
  const says = `${env.GATEWAY_URL} sees this server as ${address}`;
  return [{ name: "gateway", is: "good", says }, await lookAtClock(clock, asked)];
}

/** The gateway's time and the installation's: the night window, expiries and lapses are decided by both. */
async function lookAtClock(theirs: Date, asked: Date): Promise<Finding> {
  const name = "clock";
  const now = await readClock(database()).catch(() => null);
  if (!now) return { name, is: "odd", says: "cannot be compared without the database" };
  const ours = now().getTime() - (Date.now() - asked.getTime()) / 2;
  const skew = Math.round((theirs.getTime() - ours) / 1000);
  const apart = `${Math.abs(skew)} s ${skew < 0 ? "ahead of" : "behind"} the gateway's`;
  if (Math.abs(skew) <= MOST_SKEW_SECONDS) return { name, is: "good", says: `within ${MOST_SKEW_SECONDS} s` };
  return { name, is: "odd", says: `ours is ${apart}`, advice: "set this server's time by NTP" };
}

/** An inquiry about an order that never was: answered only to registered addresses of a running contract. */
async function lookAtContract({ GATEWAY_TRADER_CODE }: Environment, gateway: Gateway): Promise<Finding> {
  const name = "contract";
  const answer = await gateway.inquire(newOrderNo("KP"));
  if (answer.is === "yes") return { name, is: "good", says: `${GATEWAY_TRADER_CODE} may ask` };
  const advice =
    "register the address above with the gateway; check GATEWAY_TRADER_CODE (docs/protocol.md § 19.2)";
  return { name, is: "bad", says: `${GATEWAY_TRADER_CODE}: ${why(answer)}`, advice };
}

async function lookAtLibrary(gateway: Gateway): Promise<Finding> {
  const name = "token library";
  const parameters = await gateway.tokenParameters({ purpose: "one-off" });
  if (parameters.is !== "yes") return { name, is: "bad", says: why(parameters) };
  const { libraryUrl } = parameters.value;
  const status = await fetch(libraryUrl, { signal: AbortSignal.timeout(5_000) }).then(
    (answer) => String(answer.status),
    () => "no answer",
  );
  if (status === "200") return { name, is: "good", says: libraryUrl };
  return {
    name,
    is: "bad",
    says: `${libraryUrl}: ${status}`,
    advice: "mend GATEWAY_ORIGIN or GATEWAY_SHAPE",
  };
}

async function lookAtCodes(): Promise<Finding> {
  const name = "gateway codes";
  const since = new Date(Date.now() - LOOK_BACK_MS);
  const codes = await unknownCodes(database(), since).catch(() => null);
  if (!codes) return { name, is: "odd", says: "cannot be counted without the database" };
  if (codes.length === 0) return { name, is: "good", says: "none unknown in 30 days" };
  const counted = codes.map(({ code, creditCode, wish, count }) =>
    [code, creditCode, `${wish} × ${count}`].filter(Boolean).join(" "),
  );
  const advice = "find their meaning and add it to the table of lib/gateway";
  return { name, is: "odd", says: `without a word of ours: ${counted.join(", ")}`, advice };
}

async function lookAtMethods(): Promise<Finding> {
  const name = "acquirers";
  const since = new Date(Date.now() - LOOK_BACK_MS);
  const methods = await unknownMethods(database(), since).catch(() => null);
  if (!methods) return { name, is: "odd", says: "cannot be counted without the database" };
  if (methods.length === 0) return { name, is: "good", says: "none unknown in 30 days" };
  const counted = methods.map(({ settleMethod, count }) => `${settleMethod} × ${count}`);
  const advice = "buyers see them as other cards; add their names to lib/cards/rules.ts";
  return { name, is: "odd", says: `codes without a name of ours: ${counted.join(", ")}`, advice };
}

function why(answer: Answer<unknown, string>): string {
  if (answer.is === "unknown") return `no answer (${answer.cause})`;
  return answer.is === "no" ? `refused with ${answer.code}` : "answered";
}
