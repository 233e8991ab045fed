import { generateRegistrationOptions } from "@simplewebauthn/server";
import type { Context } from "@/lib/db";
import { type Result, refuse, yes } from "@/lib/result";
import type { BuyerId } from "../rules";
import { keepChallenge } from "./challenge";
import { site } from "./site";

const MOST = 10;

export type EnrolmentOptions = Awaited<ReturnType<typeof generateRegistrationOptions>>;

/** What a browser needs to make a passkey: discoverable, with the person verified by the device. */
export async function openEnrolment(
  ctx: Context,
  { buyerId, deviceHash }: { buyerId: BuyerId; deviceHash: string },
): Promise<Result<EnrolmentOptions, "too-many-passkeys">> {
  const { rpName, rpID } = site();
  const { email, name, passkeys } = await ctx.db.user.findUniqueOrThrow({
    where: { id: buyerId },
    include: { passkeys: true },
  });
  if (passkeys.length >= MOST) return refuse("too-many-passkeys");
  const options = await generateRegistrationOptions({
    rpName,
    rpID,
    userID: new TextEncoder().encode(buyerId),
    userName: email,
    userDisplayName: name ?? email,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    excludeCredentials: passkeys.map(({ credentialId: id, transports }) => ({ id, transports })),
  });
  await keepChallenge(ctx, { purpose: "ENROL", deviceHash, userId: buyerId }, options.challenge);
  return yes(options);
}
