import type { FormState } from "@/app/_server/form-state";
import type { ProfileFault } from "@/lib/buyers/schema";
import type { PayMessages } from "./messages";

export type PayFault = Exclude<keyof PayMessages["refusals"], "title">;
export type WhoState = FormState<ProfileFault>;

/** A press again, with what the frame gives; `payWay` is what was chosen before. */
export type Asking = {
  choice: string;
  payWay: number;
  ticket: string;
  address: string;
};

/** What a press came to when the page stays: the card's code or all of a card is asked for, or it could not start. */
export type PayState =
  | { is: "open" }
  | ({ is: "confirm"; needNone: { value: string; name: string }[] } & Asking)
  | ({ is: "one-off" } & Asking)
  | { is: "refused"; fault: PayFault; choice: string; who?: WhoState };

export type PayAction = (before: PayState, form: FormData) => Promise<PayState>;
