import { createHash, timingSafeEqual } from "node:crypto";
import type { GatewayContext } from "@/lib/gateway/context";
import { countTry, forgetTries } from "@/lib/merchants/connection-tries";
import { issueConnectionPassword } from "@/lib/merchants/issue-connection-password";
import { unseal } from "@/lib/seal";
import { accepted, type Reply, refused } from "./reply";
import type { WireCall } from "./wire-call";

/** F01: who knows the access key gets a password for half an hour. Five failures lock the source out (protocol § 3). */
export async function issuePassword({ db }: GatewayContext, call: WireCall): Promise<Reply> {
  const { caller, source, fields } = call;
  const trier = { code: caller.code, source };
  if (!(await countTry(db, trier))) return refused("Z012000006");
  if (!caller.accessKey || !isSame(fields.check_sum ?? "", checksum(caller.code, unseal(caller.accessKey))))
    return refused("F011010371");
  await forgetTries(db, trier);
  return accepted(["authPassword", await issueConnectionPassword(db, caller)]);
}

/** protocol § 13. */
function checksum(code: string, accessKey: string): string {
  return createHash("sha256")
    .update(code + accessKey, "utf8")
    .digest("hex");
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
