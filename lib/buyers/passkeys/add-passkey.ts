import { verifyRegistrationResponse } from "@simplewebauthn/server";
import { record } from "@/lib/audit/record";
import type { Context } from "@/lib/db";
import { log } from "@/lib/log";
import { warnBuyer } from "@/lib/mail/warn-buyer";
import { randomId } from "@/lib/random-id";
import { type Result, refuse, yes } from "@/lib/result";
import type { BuyerId } from "../rules";
import { takeChallenge } from "./challenge";
import type { Enrolled } from "./schema";
import { site } from "./site";

type AddWish = { buyerId: BuyerId; deviceHash: string; device: string; answer: Enrolled };

/** Keeps a passkey that this browser just made. `ctx.now` is real time. */
export async function addPasskey(ctx: Context, wish: AddWish): Promise<Result<null, "passkey-refused">> {
  const { buyerId, device } = wish;
  const made = await verify(ctx, wish);
  if (!made) return refuse("passkey-refused");
  const at = ctx.now();
  return ctx.db.$transaction(async (tx) => {
    const { count } = await tx.passkey.createMany({
      data: [
        {
          id: randomId(),
          userId: buyerId,
          credentialId: made.id,
          publicKey: made.publicKey,
          counter: made.counter,
          transports: made.transports ?? [],
          name: device || "—",
          createdAt: at,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return refuse("passkey-refused");
    await record(tx, { actor: "buyer", action: "added passkey", userId: buyerId, detail: {}, device, at });
    await warnBuyer(tx, { userId: buyerId, deed: "added passkey", device });
    return yes(null);
  });
}

/** The library throws for whatever is not as it should be; to a person all of it is one refusal. */
async function verify(ctx: Context, { buyerId, deviceHash, answer }: AddWish) {
  const { rpID, origin } = site();
  const ceremony = { purpose: "ENROL", deviceHash, userId: buyerId } as const;
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: answer,
      expectedChallenge: (challenge) => takeChallenge(ctx, ceremony, challenge),
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
    });
    return registrationInfo?.credential ?? null;
  } catch (fault) {
    log.info({ reason: fault instanceof Error ? fault.message : "?" }, "passkey refused");
    return null;
  }
}
