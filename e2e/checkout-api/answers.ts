import { expect } from "@playwright/test";
import { randomId } from "@/lib/random-id";
import { makeBuyer } from "@/prisma/factories";
import { db } from "../arrange";
import { WALLET } from "../house";

type Body = Record<string, unknown> & { id: string };

export async function read(answer: Response): Promise<Body> {
  return (await answer.json()) as Body;
}

/** Every refusal is a problem document (RFC 9457), says what it is about and never repeats what was sent. */
export async function expectProblem(answer: Response, status: number, code: string): Promise<Body> {
  const body = await read(answer);
  expect({ status: answer.status, code: body.code }, JSON.stringify(body)).toEqual({ status, code });
  expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(body).toMatchObject({ status, code, type: `${WALLET}/api/v1/problems/${code}` });
  expect(body.title).toMatch(/\S/);
  expect(body.detail).toMatch(/\S/);
  expect((await fetch(String(body.type))).status).toBe(200);
  return body;
}

/** The checkout as it is once a payment of it was authorised. */
export async function makePaid(linkId: string) {
  const {
    id: checkoutId,
    merchantId,
    amountYen,
  } = await db.checkout.findUniqueOrThrow({ where: { linkId } });
  const { id: userId } = await makeBuyer(db);
  const at = new Date();
  const payment = await db.payment.create({
    data: {
      id: randomId(),
      checkoutId,
      merchantId,
      userId,
      amountYen,
      state: "AUTHORIZED",
      gatewayOrderNo: `KP${randomId().slice(0, 21).toUpperCase()}`,
      authorizedAt: at,
      createdAt: at,
      updatedAt: at,
    },
  });
  await db.checkout.update({
    where: { linkId },
    data: {
      livePaymentId: payment.id,
      boundUserId: userId,
      windowEndsAt: new Date(at.getTime() + 1_800_000),
    },
  });
  return { userId, paymentId: payment.id };
}
