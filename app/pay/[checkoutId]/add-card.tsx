import { ButtonLink } from "@/components/button";
import type { Lang } from "@/components/messages";
import { PLACES } from "@/lib/cards/rules";
import { messages } from "./messages";

type Props = { taken: number; linkId: string; lang: Lang; look?: "ink" | "text" };

/** Registering comes first, paying after it: by a free place, or by replacing a card. Both come back to this checkout. */
export function AddCard({ taken, linkId, lang, look = "text" }: Props) {
  const isFull = taken >= PLACES;
  return (
    <ButtonLink
      look={look}
      block={look === "ink"}
      href={`/cards/${isFull ? "replace" : "add"}?returnTo=/pay/${linkId}`}
    >
      {isFull ? messages[lang].replaceCard : messages[lang].addCard}
    </ButtonLink>
  );
}
