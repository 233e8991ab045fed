import type { ReactNode } from "react";
import { CardFace } from "./card-face";
import type { CardLook } from "./card-look";
import { Icon, type IconName } from "./icon";
import { Eyes } from "./mark";
import { type Lang, words } from "./messages";

type WalletProps = {
  kept: number;
  places?: number;
  title?: ReactNode;
  lang?: Lang;
  /** Three of Slot, EmptySlot, QuietSlot. */
  children: ReactNode;
};

/** A black cat with three pockets; with nothing in them its eyes look out. */
export function Wallet({ kept, places = 3, title, lang = "ja", children }: WalletProps) {
  return (
    <section className="wallet" aria-labelledby="wallet-title">
      <header className="wallet-head">
        <h2 id="wallet-title">{title ?? words[lang].registeredCards}</h2>
        <p className="count">
          <b>{kept}</b> {words[lang].ofPlaces(places)}
        </p>
      </header>
      {kept === 0 && (
        <div className="peek">
          <Eyes />
        </div>
      )}
      <ol className="slots">{children}</ol>
    </section>
  );
}

type SlotProps = {
  card: CardLook;
  href: string;
  /** What the lip says: 「いつでも使えます」「あと37日で期限切れ」. `strong` when something is to be done. */
  say: { icon?: IconName; text: string; strong?: boolean };
  action?: { href: string; text: string };
  lang?: Lang;
};

export function Slot({ card, href, say, action, lang = "ja" }: SlotProps) {
  return (
    <li className={card.updating ? "slot updating" : "slot"}>
      <CardFace card={card} href={href} lang={lang} />
      <div className="lip">
        <span className={say.strong ? "say now" : "say"}>
          <Icon name={say.icon ?? (say.strong ? "clock" : "check")} small />
          <span>{say.text}</span>
        </span>
        {action && (
          <a href={action.href}>
            {action.text}
            <span className="vh">{words[lang].aside(card.issuer)}</span>
            <Icon name="forward" small />
          </a>
        )}
      </div>
    </li>
  );
}

type PendingProps = {
  /** 「登録の途中です」 */
  title: string;
  say: string;
  action?: { href: string; text: string };
  /** A form with a button: 「取りやめる」. */
  extra?: ReactNode;
  children?: ReactNode;
};

/** A place that an unfinished registration holds: it can be resumed or given back. */
export function PendingSlot({ title, say, action, extra, children }: PendingProps) {
  return (
    <li className="slot pending">
      <div className="q">
        <span className="plus">
          <Icon name="clock" />
        </span>
        <span>
          <b>{title}</b>
          {children && <span className="s">{children}</span>}
        </span>
      </div>
      <div className="lip">
        <span className="say now">{say}</span>
        {extra}
        {action && (
          <a href={action.href}>
            {action.text}
            <Icon name="forward" small />
          </a>
        )}
      </div>
    </li>
  );
}

type EmptyProps = { href: string; title: string; icon?: IconName; children?: ReactNode };

/** The free place that invites. One per wallet. */
export function EmptySlot({ href, title, icon = "plus", children }: EmptyProps) {
  return (
    <li className="slot empty">
      <a href={href}>
        <span className="plus">
          <Icon name={icon} />
        </span>
        <span>
          <b>{title}</b>
          {children && <span className="s">{children}</span>}
        </span>
      </a>
    </li>
  );
}

/** A later free place: text, not a control. */
export function QuietSlot({
  place,
  lang = "ja",
  children,
}: {
  place: number;
  lang?: Lang;
  children?: ReactNode;
}) {
  return (
    <li className="slot quiet">
      <div className="q">
        <span className="plus" aria-hidden="true">
          {place}
        </span>
        <span>{children ?? words[lang].free}</span>
      </div>
    </li>
  );
}
