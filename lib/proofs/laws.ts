import type { Database } from "@/lib/db";
import { isCarrierMeans } from "@/lib/payments/plans";
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

/** Everything that must hold once all is settled: for each buyer one line for each law that is broken. */
export async function brokenLaws(stores: Stores, buyers: readonly Lawful[]): Promise<string[][]> {
  const read = await readTogether(stores.db, buyers);
  return read.map((each) => brokenByBuyer(stores, each));
}

/** Some reads for all of them: read one by one they cost as much as the lives they judge. */
async function readTogether(db: Database, buyers: readonly Lawful[]) {
  const checkouts = await db.checkout.findMany({
    where: { id: { in: buyers.map(({ checkoutId }) => checkoutId) } },
    include: {
      payments: {
        include: { events: { orderBy: { sequence: "asc" } }, operations: true, challenge: true },
      },
      deliveries: true,
    },
  });
  const users = await db.user.findMany({
    where: { id: { in: buyers.map(({ id }) => id) } },
    include: { cards: true, registrations: { include: { challenge: true } } },
  });
  const receipts = await db.mail.findMany({
    where: { kind: "receipt", to: { in: users.map(({ email }) => email) } },
    select: { to: true },
  });
  return buyers.map(({ id, checkoutId }) => {
    const checkout = checkouts.find((each) => each.id === checkoutId);
    const user = users.find((each) => each.id === id);
    if (!checkout || !user) throw new Error("A buyer or a checkout is gone");
    return { checkout, ...user, receipts: receipts.filter(({ to }) => to === user.email).length };
  });
}

type ReadBuyer = Awaited<ReturnType<typeof readTogether>>[number];

function brokenByBuyer(stores: Stores, { checkout, cards, registrations, receipts }: ReadBuyer): string[] {
  const { payments, livePaymentId } = checkout;
  const refs = registrations.map(({ cardRef }) => unseal(cardRef));
  const keptRefs = cards.map(({ cardRef }) => cardRef && unseal(cardRef));
  return [
    ...payments.flatMap((payment) => brokenByPayment(stores, livePaymentId, payment)),
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
    ...[...payments, ...registrations]
      .filter(({ challenge }) => challenge?.html)
      .map(() => "what 3-D Secure posted was not erased"),
  ];
}

type ReadCheckout = ReadBuyer["checkout"];
type ReadPayment = ReadCheckout["payments"][number];

/** A carrier's sale is fixed at once, a card's is authorised first. */
function wasPaid({ events, means }: ReadPayment): boolean {
  const first = isCarrierMeans(means) ? "CAPTURED" : "AUTHORIZED";
  return events.some(({ to }) => to === first);
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

/** A shop hears 4 (paid), of a carrier 31, once for a paid order, 11 once for one that ended unpaid, and nothing else. */
function brokenByTelling(
  checkout: Pick<ReadCheckout, "state" | "deliveries">,
  payments: ReadPayment[],
): string[] {
  const told = checkout.deliveries.map(({ body }) => Number([...new URLSearchParams(body).values()][DETAIL]));
  const paid = payments.filter(wasPaid).map(({ means }) => (isCarrierMeans(means) ? FIXED : PAID));
  const ended = checkout.state === "OPEN" ? [] : [UNPAID];
  const due = [...paid, ...ended].join(", ");
  return due === told.join(", ") ? [] : [`the shop was told ${told.join(", ")} instead of ${due}`];
}

/** The place of the detail among the seven fields (protocol § 17), and its values here (§ 15). */
const DETAIL = 5;
const PAID = 4;
const FIXED = 31;
const UNPAID = 11;
