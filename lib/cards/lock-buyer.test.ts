import { afterAll, beforeAll, expect, test } from "vitest";
import { meanwhile } from "@/prisma/meanwhile";
import { openTestDatabase } from "@/prisma/test-database";
import { endRegistration } from "./end-registration";
import { keepCard } from "./keep-card";
import { openCardEntry } from "./open-card-entry";
import { removeCard } from "./remove-card";
import { settleRegistrations } from "./settle-registrations";
import { makeReadyBuyer, openPlace, register, withThree } from "./testing";

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

test("a frame for a card's security code is opened while the card is removed: both go through", async () => {
  const { place, buyerId, first: cardId } = await withThree(opened.db);
  const removed = await meanwhile(
    opened.db,
    ["cardEntryTicket", "create"],
    (db) => openCardEntry({ ...place, db }, { buyerId, purpose: "CONFIRM", cardId }),
    () => removeCard(place, { buyerId, cardId, nextMainId: null, device: "" }),
  );
  expect(removed).toEqual({ ok: true, value: null });
  expect(await opened.db.cardEntryTicket.count({ where: { cardId } })).toBe(0);
});

test("the worker undoes a late success while its buyer comes back with it: it is removed once", async () => {
  const { place, registration } = await unanswered();
  const { id, userId } = registration;
  await endRegistration(place, registration, { state: "ABANDONED", refusal: "abandoned", watch: true });
  await meanwhile(
    opened.db,
    ["cardRemoval", "create"],
    (db) => settleRegistrations({ ...place, db }),
    () => keepCard(place, registration),
  );
  expect(await opened.db.cardRegistration.findUnique({ where: { id } })).toMatchObject({
    state: "ABANDONED",
    oneYen: "STANDING",
  });
  expect(await opened.db.cardRemoval.count({ where: { userId } })).toBe(1);
});

/** The gateway has done it, and its answer was lost. */
async function unanswered() {
  const place = openPlace(opened.db);
  const userId = await makeReadyBuyer(opened.db);
  await register(place, userId, { outcome: "lost-after" });
  const row = await opened.db.cardRegistration.findFirstOrThrow({ where: { userId } });
  return { place, registration: { ...row, userId } };
}
