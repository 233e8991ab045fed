import type { CardView } from "@/lib/cards/queries";

/** Which card a form is about, and how the page showed it: a change made from an older sight is refused. */
export function CardFields({ card }: { card: Pick<CardView, "id" | "sight"> }) {
  return (
    <>
      <input type="hidden" name="card" value={card.id} />
      <input type="hidden" name="seen" value={card.sight} />
    </>
  );
}
