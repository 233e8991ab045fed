import type { Face } from "./card-look";
import { Icon } from "./icon";

/** `off` = expired, `new` = a card not kept here, `{ letters }` = a carrier. */
export type MiniLook = Face | "off" | "new" | { letters: string };

/** Decorative: the row's text names the card. */
export function MiniCard({ look }: { look: MiniLook }) {
  const name = typeof look === "string" ? look : "tel";
  return (
    <span className={`mini ${name}`} aria-hidden="true">
      {look === "new" && <Icon name="plus" small />}
      {typeof look === "object" && look.letters}
    </span>
  );
}
