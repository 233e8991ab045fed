// The demo's story, told by our own verbs over the real wire, so that its cards exist at the gateway. Told again it changes nothing.
import { giveConsent } from "@/lib/buyers/give-consent";
import type { BuyerId } from "@/lib/buyers/rules";
import { saveProfile } from "@/lib/buyers/save-profile";
import { openCardEntry } from "@/lib/cards/open-card-entry";
import { readTicket } from "@/lib/cards/read-ticket";
import { registerCard } from "@/lib/cards/register-card";
import { type BrandWord, CONSENT_VERSION, CONSENTS } from "@/lib/cards/rules";
import { openCheckout } from "@/lib/checkouts/open-checkout";
import { readClock } from "@/lib/clock";
import { database } from "@/lib/db";
import { digest } from "@/lib/digest";
import { environment } from "@/lib/environment";
import { chooseGateway } from "@/lib/gateway/choose-gateway";
import type { GatewayContext } from "@/lib/gateway/context";
import { journaled } from "@/lib/gateway/journal";
import { addMerchant } from "@/lib/merchants/add-merchant";
import { createMerchant } from "@/lib/merchants/create-merchant";
import { inviteStaff } from "@/lib/merchants/invite-staff";
import { findMerchantByCode } from "@/lib/merchants/list-merchants";
import { registerAddress } from "@/lib/merchants/register-address";
import type { MerchantId } from "@/lib/merchants/rules";
import { switchConnectionAuth } from "@/lib/merchants/switch-connection-auth";
import { pay } from "@/lib/payments/pay";
import { randomId } from "@/lib/random-id";
import type { Result } from "@/lib/result";
import { typeCard } from "./story/type-card";

const EMAIL = "hoshino@example.com";
const KEEPER = "tencho@example.com";
const SHOP = process.env.DEMO_SHOP_ORIGIN ?? "http://127.0.0.1:4100";
const DEVICE = "demo story";
/** One device keeps the cards and pays, so that the policy asks for no second challenge. */
const deviceHash = digest("device", DEVICE);

const db = database();
const now = await readClock(db);
const ctx: GatewayContext = { db, now, gateway: journaled(chooseGateway(environment()), { db, now }) };

const merchantId = await openShop();
const unwell = [
  await openUnwellShop("777777702", "気まぐれ商店", "flaky"),
  await openUnwellShop("777777703", "無言堂", "silent"),
];
await askToDesk([merchantId, ...unwell.map((shop) => shop.merchantId)]);
const buyerId = await welcomeBuyer();
const told = await keepCards(buyerId);
await buyOnce(buyerId, [{ merchantId, resultUrl: undefined }, ...unwell]);
await db.$disconnect();
console.log(told ? `${EMAIL} keeps two cards and has bought a book` : "already told");

async function openShop(): Promise<MerchantId> {
  const id = await createMerchant(ctx, {
    code: "777777701",
    name: "星屑書房",
    origins: [SHOP],
    apiKey: process.env.DEMO_SHOP_API_KEY ?? "",
    resultSecret: process.env.DEMO_SHOP_RESULT_SECRET ?? "",
  });
  const merchantId = id as MerchantId;
  // Its programs run on this machine: the compatible API takes calls from here.
  await registerAddress(ctx, { merchantId, address: "127.0.0.1", by: "operator" });
  await switchConnectionAuth(ctx, { merchantId, on: true, by: "operator" });
  return merchantId;
}

/** Shops whose results are not taken well: what becomes of them then is there to be seen. The demo shop plays them. */
async function openUnwellShop(code: string, name: string, receiver: string) {
  await addMerchant(ctx, { code, name, origins: [SHOP], owner: "", by: "operator" });
  const shop = await findMerchantByCode(ctx, code);
  if (!shop) throw new Error(`no merchant ${code}`);
  return { merchantId: shop.merchantId, resultUrl: `${SHOP}/${receiver}/results` };
}

/** The demo's shopkeeper finds an invitation to every shop's desk, until it was answered once. */
async function askToDesk(merchantIds: MerchantId[]) {
  const deskUrl = `${environment().WALLET_ORIGIN}/merchant`;
  for (const id of merchantIds) {
    const where = { merchantId: id };
    const known = (await db.staff.count({ where })) + (await db.staffInvitation.count({ where }));
    const wish = { merchantId: id, email: KEEPER, role: "OWNER", by: "operator", deskUrl } as const;
    if (known === 0) must(await inviteStaff(ctx, wish));
  }
}

async function welcomeBuyer(): Promise<BuyerId> {
  const { id } = await db.user.upsert({
    where: { email: EMAIL },
    create: { id: randomId(), email: EMAIL, emailVerified: now() },
    update: {},
  });
  const buyerId = id as BuyerId;
  const { name } = await db.user.findUniqueOrThrow({ where: { id } });
  if (!name)
    must(await saveProfile(ctx, { buyerId, name: "星野 澪", phone: "090-1234-5678", device: DEVICE }));
  for (const kind of CONSENTS)
    await giveConsent(ctx, { buyerId, kind, version: CONSENT_VERSION, device: DEVICE });
  return buyerId;
}

/** Only while this buyer never registered a card: what a person changed afterwards stays as they left it. */
async function keepCards(buyerId: BuyerId): Promise<boolean> {
  if ((await db.cardRegistration.count({ where: { userId: buyerId } })) > 0) return false;
  const [soon, later] = [expiryIn(1), expiryIn(47)];
  await keepCard(buyerId, { number: "4999140000000017", expiry: later, code: "123" }, "VISA", "ふだん使い");
  await keepCard(buyerId, { number: "4999050000000018", expiry: soon, code: "123" }, "VISA", "仕事の経費");
  return true;
}

async function keepCard(
  buyerId: BuyerId,
  card: Parameters<typeof typeCard>[1],
  brand: BrandWord,
  nickname: string,
) {
  const { ticket } = must(await openCardEntry(ctx, { buyerId, purpose: "ADD" }));
  const token = await typeCard(must(await readTicket(ctx, { ticket })).parameters, card);
  const person = { buyerId, deviceHash, device: "pc" as const, source: "demo", returnTo: null };
  must(await registerCard(ctx, { ...person, ticket, token, brand, nickname }));
}

async function buyOnce(buyerId: BuyerId, shops: { merchantId: MerchantId; resultUrl: string | undefined }[]) {
  if ((await db.payment.count({ where: { userId: buyerId } })) > 0) return;
  const { mainCardId } = await db.user.findUniqueOrThrow({ where: { id: buyerId } });
  if (!mainCardId) return;
  for (const { merchantId, resultUrl } of shops) {
    const wish = {
      orderNo: "DEMO-1",
      amountYen: 1980,
      lines: [{ name: "夜をわたる猫", quantity: 1, unitPriceYen: 1980 }],
      returnUrl: `${SHOP}/`,
      cancelUrl: `${SHOP}/`,
      resultUrl,
    };
    const { checkout } = must(await openCheckout(ctx, { merchantId, wish }));
    await pay(ctx, { buyerId, linkId: checkout.linkId, cardId: mainCardId, deviceHash, device: "pc" });
  }
}

/** MMYY, so many months from now. */
function expiryIn(months: number): string {
  const japan = new Date(now().getTime() + 9 * 3_600_000);
  const then = new Date(Date.UTC(japan.getUTCFullYear(), japan.getUTCMonth() + months, 1));
  return then.toISOString().replace(/^\d\d(\d\d)-(\d\d).*$/, "$2$1");
}

function must<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
