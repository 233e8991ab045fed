import { afterAll, beforeAll, expect, test } from "vitest";
import { makeBuyer, makePayment } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { unknownMethods } from "./unknown-methods";

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

const NOW = new Date("2026-11-26T12:00:00+09:00");
const LATER = new Date("2026-11-27T12:00:00+09:00");

test("acquirer codes without a name are counted, those of the table and of carriers are not", async () => {
  const { db } = opened;
  const { id: userId } = await makeBuyer(db);
  for (const settleMethod of [98, 14, 77, null, 51, 98, 0, 9, 120])
    await makePayment(db, { userId, settleMethod, createdAt: NOW });
  await makePayment(db, { userId, settleMethod: 98, createdAt: LATER });
  expect(await unknownMethods(db, NOW)).toEqual([
    { settleMethod: 98, count: 3, last: LATER },
    { settleMethod: 0, count: 1, last: NOW },
    { settleMethod: 77, count: 1, last: NOW },
    { settleMethod: 120, count: 1, last: NOW },
  ]);
  expect(await unknownMethods(db, LATER)).toEqual([{ settleMethod: 98, count: 1, last: LATER }]);
});
