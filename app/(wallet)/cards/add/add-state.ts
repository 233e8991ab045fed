import type { FormState } from "@/app/_server/form-state";
import type { AddRefusal } from "../refusal-texts";
import type { DetailFault } from "./messages";

export type DetailState = FormState<DetailFault>;

/** What the page shows after a try: faults of the details, or why the card was not registered. */
export type AddState = DetailState & {
  refusal: AddRefusal | null;
  /** Our own card that it turned out to be. */
  twin: string | null;
  /** A fresh frame, when the ticket of the old one is used up. */
  address: string | null;
};

export const untried: AddState = { faults: [], typed: {}, refusal: null, twin: null, address: null };
