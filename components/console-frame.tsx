import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import { type Lang, type Words, words } from "./messages";
import { Logo } from "./page-frame";

export type Desk = "payments" | "notifications" | "compatibility" | "settings";

type Props = {
  current: Desk;
  shop: string;
  code: string;
  /** Which desks this installation has; all four unless said otherwise. */
  desks?: Desk[];
  paths?: Partial<Record<Desk, string>>;
  /** At the foot of the rail: signing out, changing shop. */
  railEnd?: ReactNode;
  lang?: Lang;
  children: ReactNode;
};

/** The merchant's desk: the rail is the cat, the page is the paper. */
export function ConsoleFrame(props: Props) {
  const { current, shop, code, desks = all, paths, railEnd, lang = "ja", children } = props;
  const w = words[lang];
  return (
    <>
      <a className="skip" href="#main">
        {w.skip}
      </a>
      <div className="console">
        <header className="rail">
          <div className="rail-top">
            <Logo href={paths?.payments ?? defaultPaths.payments} lang={lang} />
            <p className="shop">
              {shop}
              <br />
              <span className="num hide-s">
                {w.merchantCode} {code}
              </span>
            </p>
          </div>
          <nav aria-label={w.merchantNav}>
            <ul>
              {desks.map((desk) => (
                <li key={desk}>
                  <a
                    href={paths?.[desk] ?? defaultPaths[desk]}
                    aria-current={desk === current ? "page" : undefined}
                  >
                    <Icon name={looks[desk].icon} />
                    {w[looks[desk].word]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {railEnd}
        </header>
        <main id="main" tabIndex={-1} className="desk">
          <p className="testmode">{w.testMode}</p>
          {children}
        </main>
      </div>
    </>
  );
}

const all: Desk[] = ["payments", "notifications", "compatibility", "settings"];

type DeskWord = "merchantPayments" | "merchantNotifications" | "merchantCompatibility" | "merchantSettings";

const looks: Record<Desk, { icon: IconName; word: DeskWord & keyof Words }> = {
  payments: { icon: "receipt", word: "merchantPayments" },
  notifications: { icon: "bell", word: "merchantNotifications" },
  compatibility: { icon: "flask", word: "merchantCompatibility" },
  settings: { icon: "gear", word: "merchantSettings" },
};

const defaultPaths: Record<Desk, string> = {
  payments: "/merchant/payments",
  notifications: "/merchant/notifications",
  compatibility: "/merchant/compatibility",
  settings: "/merchant/settings",
};
