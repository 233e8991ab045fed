import { afterAll, beforeAll, expect, test } from "vitest";
import type { BuyerId } from "@/lib/buyers/rules";
import { unseal } from "@/lib/seal";
import { makeBuyer, makeMerchant } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { changeRole, removeStaff, revokeInvitation } from "./change-staff";
import { findDesk, listDesks } from "./find-desk";
import { inviteSchema, inviteStaff } from "./invite-staff";
import { listShopDeeds } from "./list-deeds";
import type { MerchantId } from "./rules";
import { may, RIGHTS } from "./rules";
import { listInvitations, listStaff } from "./staff-queries";
import { takeInvitation } from "./take-invitation";

let pg: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  pg = await openTestDatabase();
});
afterAll(() => pg.close());

const ctx = () => ({ db: pg.db, now: () => new Date() });
const by = "owner@example.com";
const deskUrl = "http://localhost/merchant";

async function person(role?: "OWNER" | "OPERATOR" | "VIEWER", merchantId?: MerchantId) {
  const { id, email } = await makeBuyer(pg.db);
  if (role && merchantId)
    await pg.db.staff.create({ data: { merchantId, userId: id, role, since: new Date() } });
  return { userId: id as BuyerId, email };
}

async function shop() {
  const { id, code } = await makeMerchant(pg.db);
  return { merchantId: id as MerchantId, code };
}

test("what each role may do", () => {
  const table = (["VIEWER", "OPERATOR", "OWNER"] as const).map((role) =>
    RIGHTS.filter((right) => may(role, right)),
  );
  expect(table).toEqual([["see"], ["see", "operate"], ["see", "operate", "set-up"]]);
});

test("a person is asked by mail, joins, and has a desk there and nowhere else", async () => {
  const [{ merchantId, code }, other] = [await shop(), await shop()];
  const { userId, email } = await person();
  expect(await inviteStaff(ctx(), { merchantId, email, role: "OPERATOR", by, deskUrl })).toMatchObject({
    ok: true,
  });
  expect(await findDesk(ctx(), { userId, code })).toBeNull();
  expect(await listInvitations(ctx(), { userId })).toMatchObject([{ code, role: "OPERATOR" }]);
  const mail = await pg.db.mail.findFirstOrThrow({ where: { to: email } });
  expect(unseal(mail.body)).toContain(deskUrl);

  expect(await takeInvitation(ctx(), { userId, code: other.code, take: true })).toBe(false);
  expect(await takeInvitation(ctx(), { userId, code, take: true })).toBe(true);
  expect(await takeInvitation(ctx(), { userId, code, take: true })).toBe(false);
  expect(await findDesk(ctx(), { userId, code })).toMatchObject({ merchantId, role: "OPERATOR" });
  expect(await findDesk(ctx(), { userId, code: other.code })).toBeNull();
  expect(await listDesks(ctx(), { userId })).toHaveLength(1);
  expect(await inviteStaff(ctx(), { merchantId, email, role: "OWNER", by, deskUrl })).toEqual({
    ok: false,
    refusal: "works-here",
  });
});

test("an invitation is for one address, and can be taken back or declined", async () => {
  const { merchantId, code } = await shop();
  const [asked, stranger, third] = [await person(), await person(), await person()];
  for (const { email } of [asked, third])
    await inviteStaff(ctx(), { merchantId, email, role: "OWNER", by, deskUrl });
  expect(await takeInvitation(ctx(), { userId: stranger.userId, code, take: true })).toBe(false);
  await revokeInvitation(ctx(), { merchantId, email: asked.email, by });
  expect(await takeInvitation(ctx(), { userId: asked.userId, code, take: true })).toBe(false);
  expect(await takeInvitation(ctx(), { userId: third.userId, code, take: false })).toBe(true);
  const elsewhere = await shop();
  await inviteStaff(ctx(), { ...elsewhere, email: asked.email, role: "VIEWER", by, deskUrl });
  await revokeInvitation(ctx(), { merchantId, email: asked.email, by });
  expect(await listInvitations(ctx(), { userId: asked.userId })).toMatchObject([{ code: elsewhere.code }]);
  expect(await listStaff(ctx(), { merchantId })).toEqual({ staff: [], invitations: [] });
});

test("the last owner stays, also when two leave at the same moment", async () => {
  const { merchantId } = await shop();
  const [one, two] = [await person("OWNER", merchantId), await person("OWNER", merchantId)];
  const left = await Promise.all(
    [one, two].map(({ userId }) => removeStaff(ctx(), { merchantId, userId, by })),
  );
  expect(left.filter(({ ok }) => ok)).toHaveLength(1);
  const { staff } = await listStaff(ctx(), { merchantId });
  expect(staff).toMatchObject([{ role: "OWNER" }]);
  const userId = staff[0]?.userId ?? "";
  expect(await changeRole(ctx(), { merchantId, userId, role: "VIEWER", by })).toEqual({
    ok: false,
    refusal: "last-owner",
  });
});

test("an owner whose account is closed is none: the other one stays", async () => {
  const { merchantId } = await shop();
  const [one, gone] = [await person("OWNER", merchantId), await person("OWNER", merchantId)];
  await pg.db.user.update({ where: { id: gone.userId }, data: { closedAt: new Date() } });
  const wish = { merchantId, userId: one.userId, by };
  expect(await removeStaff(ctx(), wish)).toEqual({ ok: false, refusal: "last-owner" });
  expect(await changeRole(ctx(), { ...wish, role: "OPERATOR" })).toMatchObject({ refusal: "last-owner" });
});

test("another shop's people cannot be changed, and every change is in the trail", async () => {
  const [{ merchantId }, other] = [await shop(), await shop()];
  const { userId } = await person("VIEWER", merchantId);
  const wish = { merchantId: other.merchantId, userId, by };
  expect(await removeStaff(ctx(), wish)).toEqual({ ok: false, refusal: "not-here" });
  expect(await changeRole(ctx(), { ...wish, role: "OWNER" })).toEqual({ ok: false, refusal: "not-here" });
  expect(await changeRole(ctx(), { merchantId, userId, role: "OPERATOR", by })).toMatchObject({ ok: true });
  const { deeds, next } = await listShopDeeds(ctx(), { merchantId });
  expect(deeds).toMatchObject([{ who: by, action: "changed role", detail: { role: "OPERATOR" } }]);
  expect(next).toBeNull();
  expect((await listShopDeeds(ctx(), { merchantId: other.merchantId })).deeds).toEqual([]);
});

test("what is no address or no role is told", () => {
  const faults = (value: object) => inviteSchema.safeParse(value).error?.issues.map(({ message }) => message);
  expect(faults({ email: "nobody", role: "OWNER" })).toEqual(["email-odd"]);
  expect(faults({ email: "a@example.com", role: "KING" })).toEqual(["role-missing"]);
  expect(inviteSchema.parse({ email: " Ａ@Example.com ", role: "VIEWER" }).email).toBe("a@example.com");
});
