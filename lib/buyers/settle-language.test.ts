import { afterAll, beforeAll, expect, test } from "vitest";
import { makeBuyer } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import type { BuyerId } from "./rules";
import { settleLanguage } from "./settle-language";

let testDatabase: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  testDatabase = await openTestDatabase();
});
afterAll(() => testDatabase.close());

test("asked for at first, remembered then, and changed by hand alone", async () => {
  const { db } = testDatabase;
  const buyerId = (await makeBuyer(db)).id as BuyerId;
  const other = await makeBuyer(db);
  const settle = (chosen: "ja" | "en" | null, asked: "ja" | "en") =>
    settleLanguage({ db, now: () => new Date() }, { buyerId, chosen, asked });
  expect(await settle(null, "en")).toBe("en");
  expect(await settle(null, "ja")).toBe("en");
  expect(await settle("ja", "en")).toBe("ja");
  expect(await settle(null, "en")).toBe("ja");
  expect(await db.user.findUniqueOrThrow({ where: { id: buyerId } })).toMatchObject({ lang: "ja" });
  expect(await db.user.findUniqueOrThrow({ where: { id: other.id } })).toMatchObject({ lang: null });
});
