import { afterAll, beforeAll, expect, test } from "vitest";
import { randomId } from "@/lib/random-id";
import { openTestDatabase } from "@/prisma/test-database";
import { giveConsent } from "./give-consent";
import { noteDevice } from "./note-device";
import { getProfile } from "./queries";
import type { BuyerId } from "./rules";
import { saveProfile } from "./save-profile";
import { profileSchema } from "./schema";

const START = new Date("2026-11-24T10:00:00Z");
const device = "Chrome, Windows";

let testDatabase: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  testDatabase = await openTestDatabase();
});
afterAll(() => testDatabase.close());
const at = (hours: number) => ({
  db: testDatabase.db,
  now: () => new Date(START.getTime() + hours * 3_600_000),
});

async function newBuyer(): Promise<BuyerId> {
  const id = randomId() as BuyerId;
  await testDatabase.db.user.create({ data: { id, email: `${id}@example.jp`, createdAt: START } });
  return id;
}

test("what the form lets through is kept", async () => {
  const buyerId = await newBuyer();
  const typed = profileSchema.parse({ name: " 山田 美緒 ", phone: "０９０ー１２３４ー５６７８" });
  expect(await saveProfile(at(0), { buyerId, ...typed, device })).toEqual({ ok: true, value: null });
  expect(await getProfile(at(0), { buyerId })).toMatchObject({ name: "山田 美緒", phone: "090-1234-5678" });
});

test("the verb refuses what the form would have", async () => {
  const buyerId = await newBuyer();
  const save = (name: string, phone: string) => saveProfile(at(0), { buyerId, name, phone, device });
  expect(await save("ﾔﾏﾀﾞ", "090-1234-5678")).toEqual({ ok: false, refusal: "name-half-kana" });
  expect(await save("山田", "090")).toEqual({ ok: false, refusal: "phone-malformed" });
  expect(await getProfile(at(0), { buyerId })).toMatchObject({ name: null, phone: null });
});

test("consent is kept once per text and version, with its first time", async () => {
  const buyerId = await newBuyer();
  const consent = (hours: number, version: string) =>
    giveConsent(at(hours), { buyerId, kind: "CARD_KEEPING", version, device });
  await consent(0, "2026-11");
  await consent(1, "2026-11");
  await consent(2, "2026-12");
  const kept = await testDatabase.db.consent.findMany({ where: { userId: buyerId }, orderBy: { at: "asc" } });
  expect(kept.map((row) => [row.version, row.at])).toEqual([
    ["2026-11", at(0).now()],
    ["2026-12", at(2).now()],
  ]);
});

test("a device keeps the time it was first seen, for each buyer, even when it comes twice at once", async () => {
  const [buyerId, other] = [await newBuyer(), await newBuyer()];
  const seen = await Promise.all(
    Array.from({ length: 10 }, () => noteDevice(at(0), { buyerId, deviceHash: "d", device: "" })),
  );
  expect(seen).toEqual(Array(10).fill({ firstSeenAt: at(0).now() }));
  expect(await noteDevice(at(5), { buyerId, deviceHash: "d", device: "" })).toEqual({
    firstSeenAt: at(0).now(),
  });
  expect(await noteDevice(at(5), { buyerId: other, deviceHash: "d", device: "" })).toEqual({
    firstSeenAt: at(5).now(),
  });
});
