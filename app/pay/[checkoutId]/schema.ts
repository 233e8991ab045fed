import { z } from "zod";
import { BRANDS } from "@/lib/cards/rules";
import { PAY_WAYS } from "@/lib/merchants/rules";

const id = z.string().min(1).max(40);

/** Arguments bound to an action come back from the browser: anything may stand in them, a condition for the database too. */
export const linkSchema = id;
export const rowSchema = id;

const plan = z.enum(["once", "split", "revolving"]).catch("once");
const payWay = z.coerce.number().pipe(z.literal(PAY_WAYS));

/**
 * A press: the chosen row (a card's id, `ONE_OFF` or a carrier) and how to pay; with a frame its ticket and token. The
 * plan stands there twice, for cards that allow all ways and for Amex; `payWay` is what an earlier press settled. The
 * button for the card that was tried `last` is pressed with the plan it had, whatever is chosen in the rows.
 */
export const pressSchema = z
  .object({
    card: rowSchema,
    ticket: id.optional(),
    token: z.string().min(1).max(64).optional(),
    brand: z.enum(BRANDS).catch("UNKNOWN"),
    /** A card for this once is to be registered instead. */
    keep: z.literal("on").optional().catch(undefined),
    payWay: payWay.optional(),
    "plan-all": plan,
    "count-all": payWay.catch(3),
    "plan-amex": plan,
    "count-amex": payWay.catch(3),
    last: rowSchema.optional(),
    again: payWay.optional(),
  })
  .transform(({ last, again, ...press }) =>
    last === undefined || again === undefined ? press : { ...press, card: last, payWay: again },
  );
export type Press = z.infer<typeof pressSchema>;
export type PlanGroup = "all" | "amex";

export function planOf(press: Press, group: PlanGroup): number {
  const chosen = press[`plan-${group}`];
  if (chosen === "split") return press[`count-${group}`];
  return chosen === "revolving" ? 0 : 1;
}
