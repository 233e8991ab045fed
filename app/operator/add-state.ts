import type { FormState } from "@/app/_server/form-state";
import type { FirstKeys } from "@/lib/merchants/add-merchant";
import type { MerchantFault } from "@/lib/merchants/schema";

/** `made` is shown once, in the answer to the press, and nowhere else. */
export type AddState = FormState<MerchantFault> & { made: (FirstKeys & { code: string }) | null };

export const nothingAdded: AddState = { faults: [], typed: {}, made: null };
