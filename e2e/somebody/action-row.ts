import type { ActionArgs } from "../post-action";
import type { FirstBuyer } from "./first-buyer";

export type ActionRow = {
  /** What the owner would send. Ids in it are the first buyer's. */
  args: (first: FirstBuyer) => ActionArgs;
  /** Signed out: sent to sign in, or a door for those who are not signed in yet. */
  nobody: "sign-in" | "in";
  /** Signed in as anybody, the first buyer too: there is no such thing. */
  buyers?: "not-found";
  /** Whether the owner's own rows change by it: the proof that what others send would have done something. */
  owner: "changes" | "nothing";
  /** Whether the owner has to show first that it is them. */
  stepUp: boolean;
};
