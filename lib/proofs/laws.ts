import type { Database } from "@/lib/db";
import { STATES } from "@/lib/payments/rules";
import { unseal } from "@/lib/seal";

/** Both stores: ours, and what the gateway says of its own. */
export type Stores = {
  db: Database;
  /** The money that stands under an order number at the gateway; null when it is none, or was cancelled. */
  standing(orderNo: string): Standing | null;
  isHeld(cardRef: string): boolean;
};
export type Standing = { statusInfo: number; amountYen: number };
export type Lawful = { id: string; checkoutId: string };

/** Everything that must hold once all is settled, for one buyer; one line for each law that is broken. */
export async function brokenLaws(stores: Stores, buyer: Lawful): Promise<string[]> {
  const { payments, ...checkout } = await readCheckout(stores, buyer);
  const registrations = await stores.db.cardRegistration.findMany({ where: { userId: buyer.id } });
  const cards = await stores.db.card.findMany({ where: { userId: buyer.id } });
  const secrets = await stores.db.challenge.count({
    where: {
      html: { not: null },
      OR: [{ payment: { userId: buyer.id } }, { registration: { userId: buyer.id } }],
    },
  });
  const receipts = await countReceipts(stores, buyer);
  const refs = registrations.map(({ cardRef }) => unseal(cardRef));
  const keptRefs = cards.map(({ cardRef }) => cardRef && unseal(cardRef));
  return [
    ...payments.flatMap((payment) => brokenByPayment(stores, checkout.livePaymentId, payment)),
    ...brokenByTelling(checkout, payments),
    ...(receipts === payments.filter(wasPaid).length ? [] : [`the buyer got ${receipts} receipts`]),
    ...registrations
      .filter(({ state }) => !["KEPT", "REFUSED", "ABANDONED"].includes(state))
      .map(({ state }) => `a registration is left ${state}`),
    ...registrations
      .filter(({ orderNo }) => stores.standing(orderNo))
      .map(({ state, refusal }) => `¥1 stands of a registration ${state} ${refusal}`),
    ...cards.filter(({ state }) => state !== "KEPT").map(() => "a place is claimed by nobody"),
    ...keptRefs
      .filter((ref) => !ref || !stores.isHeld(ref))
      .map(() => "a card of the wallet is not at the gateway"),
    ...refs
      .filter((ref) => stores.isHeld(ref) && !keptRefs.includes(ref))
      .map(() => "the gateway keeps a card that is not in the wallet"),
    ...(secrets > 0 ? ["what 3-D Secure posted was not erased"] : []),
  ];
}

function readCheckout({ db }: Stores, { checkoutId }: Lawful) {
  return db.checkout.findUniqueOrThrow({
    where: { id: checkoutId },
    include: {
      payments: { include: { events: { orderBy: { sequence: "asc" } }, operations: true } },
      deliveries: true,
    },
  });
}

async function countReceipts({ db }: Stores, { id }: Lawful): Promise<number> {
  const { email } = await db.user.findUniqueOrThrow({ where: { id } });
  return db.mail.count({ where: { to: email, kind: "receipt" } });
}

type Read = Awaited<ReturnType<typeof readCheckout>>;
type ReadPayment = Read["payments"][number];

function wasPaid({ events }: ReadPayment): boolean {
  return events.some(({ to }) => to === "AUTHORIZED");
}

const ENDS = ["AUTHORIZED", "CAPTURE_REQUESTED", "CAPTURED", "CANCELLED", "DECLINED", "NOT_CHARGED"];
const OVER = ["YES", "NO"];

function isSame(one: Standing, other: { statusInfo: number | null; amountYen: number }): boolean {
  return one.statusInfo === other.statusInfo && one.amountYen === other.amountYen;
}

function brokenByPayment(stores: Stores, livePaymentId: string | null, payment: ReadPayment): string[] {
  const { id, state, amountYen, events, eventCount, operations, gatewayOrderNo } = payment;
  const stands = stores.standing(gatewayOrderNo);
  const isPaid = STATES[state].paid;
  const path = events.map(({ from, to }) => `${from} → ${to}`);
  const forbidden = events.some(({ from, to }) => !STATES[from].moves.includes(to));
  const torn = events.some(({ from }, at) => from !== (events[at - 1]?.to ?? "CREATED"));
  return [
    ...(ENDS.includes(state) ? [] : [`a payment is left ${state}`]),
    ...(stands && !isPaid ? [`the gateway charges a payment that is ${state}: ${path.join(", ")}`] : []),
    ...(isPaid && !stands ? ["a paid payment is not charged at the gateway"] : []),
    ...(isPaid && stands && !isSame(stands, { statusInfo: STATES[state].statusInfo, amountYen })
      ? [`the gateway has ${stands.statusInfo} ¥${stands.amountYen} where we have ${state} ¥${amountYen}`]
      : []),
    ...(isPaid && livePaymentId !== id ? ["a paid payment is not its checkout's"] : []),
    ...(forbidden ? [`a move that the table forbids: ${path.join(", ")}`] : []),
    ...(torn || eventCount !== events.length || events.at(-1)?.to !== state
      ? [`events do not tell the state`]
      : []),
    ...operations
      .filter((each) => !OVER.includes(each.state))
      .map((each) => `an operation is left ${each.state}`),
  ];
}

/** A shop hears 4 (paid) once for a paid order, 11 once for one that ended unpaid, and nothing else. */
function brokenByTelling(checkout: Omit<Read, "payments">, payments: ReadPayment[]): string[] {
  const told = checkout.deliveries.map(({ body }) => Number([...new URLSearchParams(body).values()][DETAIL]));
  const paid = payments.filter(wasPaid).map(() => PAID);
  const ended = checkout.state === "OPEN" ? [] : [UNPAID];
  const due = [...paid, ...ended].join(", ");
  return due === told.join(", ") ? [] : [`the shop was told ${told.join(", ")} instead of ${due}`];
}

/** The place of the detail among the seven fields (protocol § 17), and its two values here (§ 15). */
const DETAIL = 5;
const PAID = 4;
const UNPAID = 11;
