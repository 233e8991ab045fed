import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { renewAccessKey } from "@/lib/merchants/renew-access-key";
import { yamatoSlip } from "@/lib/payments/test-operations";
import { unseal } from "@/lib/seal";
import { type Calls, HERE, openCalls } from "./test-shop";

let shop: Calls;
beforeAll(async () => {
  shop = await openCalls();
});
afterAll(() => shop.close());

const refusal = (errorCode: string) => ({ status: "200", returnCode: "1", errorCode });
const done = { status: "200", returnCode: "0", errorCode: "" };
type Order = Awaited<ReturnType<Calls["paidOrder"]>>;

const sum = (...parts: string[]) => createHash("sha256").update(parts.join("")).digest("hex");
async function login(order: Order, given: { check_sum?: string; source?: string } = {}) {
  const { accessKey } = await shop.db.merchant.findUniqueOrThrow({ where: { code: order.code } });
  const check_sum = given.check_sum ?? sum(order.code, unseal(accessKey ?? ""));
  const fields = { function_div: "F01", trader_code: order.code, check_sum };
  return shop.say("authXp", fields, { source: given.source ?? "198.51.100.9" });
}
const elsewhere = { source: "198.51.100.77" };

test("a password for F02, F03 and F04 from anywhere; the codes carry the caller's div", async () => {
  const order = await shop.paidOrder();
  const said = await login(order);
  expect(said).toMatchObject({ ...done, authPassword: expect.stringMatching(/^[0-9a-z]{32}$/) });
  const known = { ...order.mine, auth_password: said.authPassword ?? "" };
  const slip = yamatoSlip();
  const slipped = { function_div: "F02", ...known, slip_no: slip, delivery_service_code: "00" };
  expect(await shop.say("shipmentEntryXp", slipped, elsewhere)).toMatchObject(done);
  const asked = await shop.say("tradeInfoXp", { function_div: "F04", ...known }, elsewhere);
  expect(asked.resultData).toMatchObject({ statusInfo: "30", slipNo: slip });
  shop.gateway.failNext("releaseCapture", { is: "no", reason: "slip-refused", code: "E022000003" });
  const removal = { function_div: "F03", ...known, slip_no: slip };
  expect(await shop.say("shipmentCancelXp", removal, elsewhere)).toMatchObject(refusal("F032000003"));
  expect(await shop.say("shipmentCancelXp", removal, elsewhere)).toMatchObject(done);
});

test("no other shop's password, none that is wrong, none older than 30 minutes; several live at once", async () => {
  const [order, another] = [await shop.paidOrder(), await shop.paidOrder()];
  const [first, second] = [await login(order), await login(order)];
  const askWith = (auth_password: string, of = order) =>
    shop.say("tradeInfoXp", { function_div: "F04", ...of.mine, auth_password }, elsewhere);
  for (const { authPassword = "" } of [first, second])
    expect(await askWith(authPassword)).toMatchObject(done);
  for (const wrong of ["", "0".repeat(32)]) expect(await askWith(wrong)).toMatchObject(refusal("Z012000010"));
  expect(await askWith(first.authPassword ?? "", another)).toMatchObject(refusal("Z012000010"));
  const old = new Date(Date.now() - 1);
  await shop.db.connectionPassword.updateMany({ data: { expiresAt: old } });
  expect(await askWith(first.authPassword ?? "")).toMatchObject(refusal("Z012000010"));
});

test("a new access key ends the passwords of the old one, of this shop alone", async () => {
  const [order, another] = [await shop.paidOrder(), await shop.paidOrder()];
  const [mine, theirs] = [await login(order), await login(another)];
  const ask = (of: Order, { authPassword = "" }: { authPassword?: string }) =>
    shop.say("tradeInfoXp", { function_div: "F04", ...of.mine, auth_password: authPassword }, elsewhere);
  expect(await ask(order, mine)).toMatchObject(done);
  await renewAccessKey(shop.ctx, { merchantId: order.of.merchantId, by: "owner@example.com" });
  expect(await ask(order, mine)).toMatchObject(refusal("Z012000010"));
  expect(await ask(another, theirs)).toMatchObject(done);
  expect(await ask(order, await login(order))).toMatchObject(done);
});

test("the password is kept hashed, the access key sealed", async () => {
  const order = await shop.paidOrder();
  const { authPassword = "missing" } = await login(order);
  const rows = await shop.db.connectionPassword.findMany({ where: { merchantId: order.of.merchantId } });
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(authPassword);
  const merchant = await shop.db.merchant.findUniqueOrThrow({ where: { code: order.code } });
  const key = unseal(merchant.accessKey ?? "");
  expect(key).toMatch(/^\d{7}$/);
  expect(JSON.stringify(merchant)).not.toContain(key);
});

test("checksum missing, wrong; five failures lock this source out of this code for 15 minutes", async () => {
  const [order, another] = [await shop.paidOrder(), await shop.paidOrder()];
  expect(await login(order, { check_sum: "" })).toMatchObject(refusal("F011010301"));
  const tries = await Promise.all(
    Array.from({ length: 8 }, () => login(order, { check_sum: sum(order.code) })),
  );
  const codes = tries.map(({ errorCode }) => errorCode).toSorted();
  expect(codes).toEqual([...Array(5).fill("F011010371"), ...Array(3).fill("Z012000006")]);
  expect(await login(order), "the right one too").toMatchObject(refusal("Z012000006"));
  expect(await login(order, { source: HERE }), "another source").toMatchObject(done);
  expect(await login(another), "another shop").toMatchObject(done);
  const key = `connection ${order.code} from 198.51.100.9`;
  const { resetsAt } = await shop.db.limit.findUniqueOrThrow({ where: { key } });
  expect(resetsAt.getTime() - Date.now()).toBeGreaterThan(14 * 60_000);
  await shop.db.limit.update({ where: { key }, data: { resetsAt: new Date() } });
  expect(await login(order), "after 15 minutes").toMatchObject(done);
  expect(await shop.db.limit.count({ where: { key } }), "forgotten").toBe(0);
});
