import type { FormState } from "@/app/_server/form-state";
import type { ProfileFault } from "@/lib/buyers/schema";
import type { PayMessages } from "./messages";

export type PayFault = Exclude<keyof PayMessages["refusals"], "title">;
export type WhoState = FormState<ProfileFault>;

/** Where the card origin's frame is loaded from, and the ticket that goes with its token. */
export type Entry = { ticket: string; address: string };

/** A press again, with what the frame gives; `payWay` is what was chosen before. `needNone`: cards, each with that plan, that need no code. */
export type Asking = Entry & {
  choice: string;
  payWay: number;
  needNone: { value: string; name: string }[];
};

/** `text`: in words that are not ours. `entry`: the next try's frame, when the ticket of this one may be used up. */
export type Refused = {
  is: "refused";
  fault: PayFault;
  choice: string;
  who?: WhoState;
  text?: string;
  entry?: Entry;
};

/** What a press came to when the page stays: it tells so itself (`open`), the card's code is asked for, or it could not start. */
export type PayState = { is: "open" } | ({ is: "confirm" } & Asking) | Refused;

export type PayAction = (before: PayState, form: FormData) => Promise<PayState>;
