import type { Outgoing } from "./raw-call";

/** Half an answer, as a broken line would leave it. */
export function garble(outgoing: Outgoing): Outgoing {
  if (outgoing.type === "lost") return outgoing;
  return { ...outgoing, body: `${outgoing.body.slice(0, Math.ceil(outgoing.body.length / 2))}\u0000<<` };
}
