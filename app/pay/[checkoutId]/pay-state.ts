import type { PayMessages } from "./messages";

export type PayFault = Exclude<keyof PayMessages["refusals"], "title">;

/** What a press came to when the page stays: the code of the card is asked for, or it could not start. */
export type PayState =
  | { is: "open" }
  | { is: "confirm"; cardId: string; ticket: string; address: string }
  | { is: "refused"; fault: PayFault; cardId: string };

export type PayAction = (before: PayState, form: FormData) => Promise<PayState>;
