import { checkoutStates } from "./checkout-states";
import { rarerCheckouts } from "./rarer-checkouts";
import { rarerWallet } from "./rarer-wallet";
import type { State } from "./state";
import { walletStates } from "./wallet-states";

/** What is weighed in `npm test` and pictured by `npm run shots`. */
export const everyState: State[] = [...walletStates, ...rarerWallet, ...checkoutStates, ...rarerCheckouts];
