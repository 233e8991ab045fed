import pg from "pg";
import { randomId } from "@/lib/random-id";
import { makeCheckout } from "@/prisma/factories";
import { db } from "../arrange";
import { env } from "../house";
import { percentile } from "./percentile";

const ROUNDS = 200;

/** What the database alone takes for the writes of one press: two transactions and the journal, one connection, no ORM. */
export async function sqlFloor(merchantId: string, userId: string): Promise<{ p50: number; p99: number }> {
  const client = new pg.Client({ connectionString: env.DATABASE_URL });
  await client.connect();
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { id } = await makeCheckout(db, { merchantId, resultUrl: null });
    const began = performance.now();
    await writeOnePress(client, { checkoutId: id, merchantId, userId });
    took.push(performance.now() - began);
  }
  await client.end();
  return { p50: percentile(took, 50), p99: percentile(took, 99) };
}

type Ids = { checkoutId: string; merchantId: string; userId: string };

async function writeOnePress(client: pg.Client, { checkoutId, merchantId, userId }: Ids): Promise<void> {
  const [id, at] = [randomId(), new Date()];
  const orderNo = `KP${randomId().slice(0, 21).toUpperCase()}`;
  await client.query("BEGIN");
  await client.query(`UPDATE "Checkout" SET "boundUserId" = $2, "windowEndsAt" = $3 WHERE "id" = $1`, [
    checkoutId,
    userId,
    at,
  ]);
  await client.query(
    `INSERT INTO "Payment" ("id", "checkoutId", "userId", "merchantId", "state", "amountYen", "gatewayOrderNo", "createdAt", "updatedAt")
     VALUES ($1, $2, $3, $4, 'AUTHORIZING', 4180, $5, $6, $6)`,
    [id, checkoutId, userId, merchantId, orderNo, at],
  );
  await client.query(`UPDATE "Checkout" SET "livePaymentId" = $2 WHERE "id" = $1`, [checkoutId, id]);
  await event(client, id, 1, "CREATED", "AUTHORIZING");
  await client.query("COMMIT");
  for (const wish of ["authorize", "inquire"]) {
    const call = randomId();
    await client.query(
      `INSERT INTO "GatewayCall" ("id", "wish", "orderNo", "request", "startedAt") VALUES ($1, $2, $3, '{}', $4)`,
      [call, wish, orderNo, at],
    );
    await client.query(`UPDATE "GatewayCall" SET "endedAt" = $2 WHERE "id" = $1`, [call, at]);
  }
  await client.query("BEGIN");
  await client.query(`UPDATE "Payment" SET "state" = 'AUTHORIZED', "authorizedAt" = $2 WHERE "id" = $1`, [
    id,
    at,
  ]);
  await event(client, id, 2, "AUTHORIZING", "AUTHORIZED");
  await client.query(
    `INSERT INTO "Mail" ("id", "to", "kind", "subject", "body", "dueAt", "sentAt", "createdAt") VALUES ($1, 'floor@example.com', 'receipt', 's', 'b', $2, $2, $2)`,
    [randomId(), at],
  );
  await client.query(
    `INSERT INTO "AuditEntry" ("id", "at", "actor", "action", "detail") VALUES ($1, $2, 'bench', 'floor', '{}')`,
    [randomId(), at],
  );
  await client.query("COMMIT");
}

function event(client: pg.Client, id: string, sequence: number, from: string, to: string) {
  return client.query(
    `INSERT INTO "PaymentEvent" ("paymentId", "sequence", "from", "to", "at", "detail")
     VALUES ($1, $2, $3::"PaymentState", $4::"PaymentState", $5, '{}')`,
    [id, sequence, from, to, new Date()],
  );
}
