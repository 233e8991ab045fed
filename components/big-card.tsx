import { FaceText } from "./card-face";
import { type CardLook, faceOf } from "./card-look";
import type { Lang } from "./messages";

/** The whole card, on its own page. */
export function BigCard({ card, lang = "ja" }: { card: CardLook; lang?: Lang }) {
  return (
    <div className={`bigcard ${card.expired ? "off" : faceOf(card.slot)}`}>
      <FaceText card={card} lang={lang} />
    </div>
  );
}
