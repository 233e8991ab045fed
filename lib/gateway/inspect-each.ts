import type { CardUpdater, Gateway } from "./port";

/** The updater of a gateway that shows its cards one at a time. */
export function inspectEach(inspectCard: Gateway["inspectCard"]): CardUpdater {
  return { inspectAll: (cards) => Promise.all(cards.map((card) => inspectCard(card))) };
}
