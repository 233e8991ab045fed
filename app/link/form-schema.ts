import { z } from "zod";
import type { LinkFault } from "./fault";

/** `missing` when nothing was sent, else `invalid`. */
const error = ({ input }: { input?: unknown }): LinkFault => (input === undefined ? "missing" : "invalid");
const bytes = (most: number) => (text: string) => Buffer.byteLength(text) <= most;
/** What no name or description has in it. */
const ILLEGIBLE = /[\p{Cc}\p{Cs}]/u;
const HALF_WIDTH_KANA = /[\uff61-\uff9f]/;
const words = (most: number) =>
  z
    .string({ error })
    .refine(bytes(most), { error })
    .refine((text) => text.trim() !== "" && !ILLEGIBLE.test(text), { error });
const matching = (shape: RegExp) => z.string({ error }).regex(shape, { error });
const address = z.url({ protocol: /^https?$/, error }).max(500, { error });
const notYet = z.undefined({ error: () => "unsupported" satisfies LinkFault }).optional();

/** The link method's form (protocol § 18). Empty fields count as not sent; unknown ones are ignored. */
export const formSchema = z.object({
  TRS_MAP: z.literal("V_W02", { error: ({ input }) => (input === undefined ? "missing" : "unsupported") }),
  trader_code: matching(/^[0-9A-Za-z]{1,20}$/),
  order_no: matching(/^[0-9A-Z#\-*/<>:@]{1,23}$/),
  goods_name: words(600).optional(),
  settle_price: matching(/^\d{1,7}$/)
    .transform(Number)
    .refine((yen) => yen > 0, { error }),
  buyer_name_kanji: words(60).refine((name) => !HALF_WIDTH_KANA.test(name), { error }),
  buyer_tel: matching(/^[0-9-]{8,13}$/).optional(),
  buyer_email: matching(/^[^\s@]+@[^\s@]+$/)
    .max(64, { error })
    .optional(),
  payment_method: z.literal("0", { error: () => "unsupported" satisfies LinkFault }).optional(),
  return_url: address.optional(),
  success_url: address,
  failure_url: address.optional(),
  cancel_url: address,
  option_service_code: z.literal("00", { error: () => "unsupported" satisfies LinkFault }).optional(),
  member_id: notYet,
  authentication_key: notYet,
  check_sum: notYet,
  scheduled_shipping_date: notYet,
  regular_order_no: notYet,
  cycle_unit: notYet,
  cycle_interval: notYet,
  cycle_day: notYet,
});

export type LinkField = keyof z.infer<typeof formSchema>;
export type LinkForm = z.infer<typeof formSchema>;
