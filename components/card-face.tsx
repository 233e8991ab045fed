import { BrandMark } from "./brand-mark";
import { type CardLook, faceOf } from "./card-look";
import { MainBadge } from "./main-badge";
import { type Lang, words } from "./messages";
import { Tag } from "./tag";

type Props = { card: CardLook; href?: string; lang?: Lang };

/** Read in this order: issuer, brand, nickname, digits, expiry. As a link it leads to the card's own page. */
export function CardFace({ card, href, lang = "ja" }: Props) {
  const look = `card ${card.expired ? "off" : faceOf(card.slot)}`;
  return href ? (
    <a className={look} href={href}>
      <FaceText card={card} lang={lang} />
    </a>
  ) : (
    <div className={look}>
      <FaceText card={card} lang={lang} />
    </div>
  );
}

export function FaceText({ card, lang = "ja" }: Omit<Props, "href">) {
  return (
    <>
      <span className="issuer">{card.issuer}</span>
      <BrandMark brand={card.brand} lang={lang} />
      <span className="nick">
        {card.nickname}
        {card.main && <MainBadge lang={lang} />}
        {card.updating && <Tag tone="info">{words[lang].checking}</Tag>}
      </span>
      <span className="pan num">
        <i aria-hidden="true" />
        <LastFour digits={card.lastFour} lang={lang} />
      </span>
      <span className="exp">{card.expiry}</span>
    </>
  );
}

/** Heard as 「下4けた 4242」, seen as 4242 (after bullets where they are asked for). */
export function LastFour({
  digits,
  bullets,
  lang = "ja",
}: {
  digits: string;
  bullets?: boolean;
  lang?: Lang;
}) {
  return (
    <span className="num">
      <span className="vh">{words[lang].lastFour} </span>
      {bullets && <span aria-hidden="true">•• </span>}
      {digits}
    </span>
  );
}
