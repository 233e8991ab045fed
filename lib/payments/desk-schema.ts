import { z } from "zod";
import { amountYen } from "@/lib/money";
import { captureSchema } from "./schema";

export type ShipmentFault = "slip-yamato" | "slip-other";
export type AmountFault = "amount-odd";

/** A slip as people type it: full width, spaces and hyphens are forgiven. */
export const shipmentForm = z
  .object({ carrier: z.enum(["yamato", "other"]).catch("yamato"), slipNo: z.string().max(100).catch("") })
  .transform((typed, ctx) => {
    const plain = typed.slipNo.normalize("NFKC").trim();
    const slipNo = typed.carrier === "yamato" ? plain.replace(/[\s\p{Pd}ー]/gu, "") : plain;
    const read = captureSchema.safeParse({ carrier: typed.carrier, slipNo });
    if (read.success) return read.data;
    const message = `slip-${typed.carrier}` satisfies ShipmentFault;
    ctx.addIssue({ code: "custom", path: ["slipNo"], message });
    return z.NEVER;
  });

/** An amount as people type it: 「３，０００円」 is 3000. */
export const amountForm = z.object({ amountYen: z.string().max(100).catch("") }).transform((typed, ctx) => {
  const digits = typed.amountYen.normalize("NFKC").replace(/[\s,¥\\円]/g, "");
  const read = amountYen.safeParse(digits === "" ? Number.NaN : Number(digits));
  if (read.success) return { amountYen: read.data };
  ctx.addIssue({ code: "custom", path: ["amountYen"], message: "amount-odd" satisfies AmountFault });
  return z.NEVER;
});
