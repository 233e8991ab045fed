import { inspectEach } from "../inspect-each";
import type { Gateway } from "../port";
import { newCardRef, readCardRef } from "./card-ref";
import { carrierPayments } from "./carrier";
import { completeChallenge, payByStoredCard, payByToken, storeCard } from "./charge-card";
import { checkAddress } from "./check-address";
import { type Surroundings, webCollectClient } from "./client";
import { heldCard, removeHeldCard, updateHeldCard } from "./held-card";
import { cancel, capture, changeAmount, inquire, reauthorize, releaseCapture } from "./operate-trade";
import { tokenLibraryOf, type WebCollectSettings } from "./settings";
import { guestTokenInfo, memberTokenInfo } from "./translate/token-info";

/** The gateway port on a クロネコwebコレクト contract. */
export function webCollectGateway(
  settings: WebCollectSettings,
  surroundings: Partial<Surroundings> = {},
): Gateway {
  const begin = webCollectClient(settings, surroundings);
  const { accessKey } = settings;
  const libraryUrl = tokenLibraryOf(settings);
  const inspectCard: Gateway["inspectCard"] = async (card) => {
    const held = await heldCard(begin(), accessKey, readCardRef(card));
    return held.is === "yes" ? yes(held.value?.shown ?? null) : held;
  };
  return {
    newCardRef,
    tokenParameters: async (wish) => {
      if (wish.purpose === "one-off") return yes({ libraryUrl, info: guestTokenInfo(settings) });
      const holder = readCardRef(wish.card);
      if (wish.purpose === "add") return yes({ libraryUrl, info: memberTokenInfo(settings, holder) });
      const held = await heldCard(begin(), accessKey, holder);
      if (held.is !== "yes") return held;
      if (!held.value) return { is: "no", reason: "card-gone", code: "no-card" };
      return yes({ libraryUrl, info: memberTokenInfo(settings, holder, held.value) });
    },
    storeCard: (wish) => storeCard(begin(), wish),
    inspectCard,
    removeCard: (card) => removeHeldCard(begin(), accessKey, readCardRef(card)),
    updateCard: ({ card, expiry }) => updateHeldCard(begin(), accessKey, readCardRef(card), expiry),
    authorize: (wish) =>
      wish.means.by === "token"
        ? payByToken(begin(), wish, wish.means)
        : payByStoredCard(begin(), accessKey, wish, readCardRef(wish.means.card)),
    completeChallenge: (wish) => completeChallenge(begin(), wish),
    capture: (wish) => capture(begin(), wish),
    releaseCapture: (wish) => releaseCapture(begin(), wish),
    cancel: (wish) => cancel(begin(), wish),
    changeAmount: (wish) => changeAmount(begin(), wish),
    reauthorize: (wish) => reauthorize(begin(), wish),
    inquire: (orderNo) => inquire(begin(), orderNo),
    checkAddress: () => checkAddress(begin()),
    carrier: settings.carrier ? carrierPayments(begin, settings) : undefined,
    cardUpdater: inspectEach(inspectCard),
  };
}

function yes<Value>(value: Value): { is: "yes"; value: Value } {
  return { is: "yes", value };
}
