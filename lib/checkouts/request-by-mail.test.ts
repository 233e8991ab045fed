import { afterAll, beforeAll, expect, test } from "vitest";
import type { MerchantId } from "@/lib/merchants/rules";
import { unseal } from "@/lib/seal";
import { makeMerchant } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { expireCheckout } from "./expire-checkout";
import { listMailRequests, mailRequestAgain } from "./mail-requests";
import { requestByMail, requestForm } from "./request-by-mail";

let pg: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  pg = await openTestDatabase();
});
afterAll(() => pg.close());

const START = new Date("2026-11-24T10:00:00Z");
const at = (days = 0) => ({ db: pg.db, now: () => new Date(START.getTime() + days * 86_400_000) });
const by = "tencho@example.com";
const typed = {
  orderNo: " tel-0151 ",
  goods: "灯台の手紙",
  amountYen: "３，０８０円",
  email: "Mio@Example.com",
  days: "",
};

async function asked(merchantId: MerchantId, more: object = {}) {
  return requestByMail(at(), { ...requestForm.parse({ ...typed, ...more }), merchantId, by });
}
const shop = async () => (await makeMerchant(pg.db)).id as MerchantId;

test("the buyer is mailed a link that lives fourteen days; again and cancel while it is open", async () => {
  const merchantId = await shop();
  expect(await asked(merchantId)).toEqual({ ok: true, value: null });
  const [request] = await listMailRequests(at(), { merchantId });
  expect(request).toMatchObject({
    orderNo: "TEL-0151",
    goods: "灯台の手紙",
    amountYen: 3080,
    email: "mio@example.com",
    standing: "open",
    times: 1,
    until: new Date("2026-12-08T10:00:00Z"),
  });
  const linkId = request?.linkId ?? "";
  const mail = await pg.db.mail.findFirstOrThrow({ where: { to: "mio@example.com" } });
  expect(unseal(mail.body)).toContain(`/pay/${linkId}`);

  expect(await mailRequestAgain(at(), { merchantId, linkId, by })).toMatchObject({ ok: true });
  expect(await listMailRequests(at(), { merchantId })).toMatchObject([{ times: 2 }]);
  const another = await shop();
  expect(await listMailRequests(at(), { merchantId: another })).toEqual([]);
  expect(await mailRequestAgain(at(), { merchantId: another, linkId, by })).toMatchObject({
    refusal: "not-open",
  });
  await expireCheckout(at(), { merchantId, linkId });
  expect(await mailRequestAgain(at(), { merchantId, linkId, by })).toMatchObject({ refusal: "not-open" });
  expect(await listMailRequests(at(), { merchantId })).toMatchObject([{ standing: "expired" }]);
});

test("one buyer is not mailed without end, nor does one shop mail without end", async () => {
  const merchantId = await shop();
  await asked(merchantId);
  const [{ linkId } = { linkId: "" }] = await listMailRequests(at(), { merchantId });
  const again = () => mailRequestAgain(at(), { merchantId, linkId, by });
  for (let mails = 1; mails <= 5; mails++) expect(await again()).toMatchObject({ ok: true });
  expect(await again()).toEqual({ ok: false, refusal: "too-many-mails" });
  expect(await listMailRequests(at(), { merchantId })).toMatchObject([{ times: 6 }]);

  const key = `mail-request:${merchantId}`;
  await pg.db.limit.update({ where: { key }, data: { count: 99 } });
  expect(await asked(merchantId, { orderNo: "TEL-100" })).toMatchObject({ ok: true });
  expect(await asked(merchantId, { orderNo: "TEL-101" })).toEqual({ ok: false, refusal: "too-many-mails" });
  expect(await listMailRequests(at(), { merchantId })).toHaveLength(2);
});

test("the same order sent again counts as the mail once more, also under a new link", async () => {
  const merchantId = await shop();
  await asked(merchantId);
  const [{ linkId } = { linkId: "" }] = await listMailRequests(at(), { merchantId });
  expect(await mailRequestAgain(at(), { merchantId, linkId, by })).toMatchObject({ ok: true });
  for (let mails = 2; mails <= 5; mails++) expect(await asked(merchantId)).toMatchObject({ ok: true });
  const tooMany = { ok: false, refusal: "too-many-mails" };
  expect(await asked(merchantId)).toEqual(tooMany);
  expect(await mailRequestAgain(at(), { merchantId, linkId, by })).toEqual(tooMany);
  await expireCheckout(at(), { merchantId, linkId });
  expect(await asked(merchantId)).toEqual(tooMany);
  expect(await listMailRequests(at(), { merchantId })).toMatchObject([
    { linkId, times: 6, standing: "expired" },
  ]);
  expect(await asked(merchantId, { orderNo: "TEL-0152" })).toMatchObject({ ok: true });
});

test("one order is one request: other content is refused, nothing more is mailed", async () => {
  const merchantId = await shop();
  await asked(merchantId);
  expect(await asked(merchantId, { amountYen: "1" })).toEqual({ ok: false, refusal: "different-content" });
  const [request] = await listMailRequests(at(15), { merchantId });
  expect(request?.standing).toBe("expired");
  expect(await pg.db.auditEntry.count({ where: { merchantId, action: "mailed payment request" } })).toBe(1);
});

test("a shop without an origin cannot ask: the buyer would have no way back", async () => {
  const merchantId = (await makeMerchant(pg.db, { origins: undefined })).id as MerchantId;
  expect(await asked(merchantId)).toEqual({ ok: false, refusal: "no-origin" });
});

test("what cannot be an order is told field by field", () => {
  const faults = requestForm
    .safeParse({ orderNo: "あ", goods: " ", amountYen: "0", email: "x", days: "31" })
    .error?.issues.map(({ path, message }) => [path[0], message]);
  expect(faults).toEqual([
    ["orderNo", "order-odd"],
    ["goods", "goods-missing"],
    ["amountYen", "amount-odd"],
    ["email", "email-odd"],
    ["days", "days-odd"],
  ]);
});
