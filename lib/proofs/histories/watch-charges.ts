import type { Database } from "@/lib/db";
import type { MemoryGateway } from "@/lib/gateway/memory/memory-gateway";
import { type Call, orderNoOf, type Wish } from "../gateway-around";

const CHARGES: Wish[] = ["authorize", "completeChallenge"];

/** Sees every authorisation at the moment it is made, whatever becomes of its answer. */
export function watchCharges(db: Database, memory: MemoryGateway) {
  const checkouts = new Map<string, string>();
  const excused = new Set<string>();
  const broken: string[] = [];

  function standing(checkoutId: string): string[] {
    const orders = [...checkouts].filter(([, of]) => of === checkoutId).map(([orderNo]) => orderNo);
    return orders.filter((orderNo) => isCharged(orderNo) && !excused.has(orderNo));
  }

  function isCharged(orderNo: string): boolean {
    return [4, 30, 31].includes(memory.trade(orderNo)?.statusInfo ?? 0);
  }

  async function isGivenUp(gatewayOrderNo: string): Promise<boolean> {
    return (await db.payment.count({ where: { gatewayOrderNo, state: "NOT_CHARGED" } })) > 0;
  }

  return {
    broken,
    sent(call: Call, checkoutId: string) {
      checkouts.set(orderNoOf(call), checkoutId);
    },
    /** `late`: so long after its call had ended that the gateway's promise, not ours, is broken; it only has to be cancelled. */
    async happened(call: Call, late: boolean): Promise<void> {
      const orderNo = orderNoOf(call);
      const checkoutId = checkouts.get(orderNo);
      if (!checkoutId || !CHARGES.includes(call.wish)) return;
      if (late) excused.add(orderNo);
      if (late || !isCharged(orderNo)) return;
      if (await isGivenUp(orderNo)) broken.push(`${orderNo} is charged and was called not charged too early`);
      const both = standing(checkoutId);
      if (both.length > 1) broken.push(`two live authorisations of one checkout: ${both.join(", ")}`);
    },
  };
}
