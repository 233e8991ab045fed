import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import { LanguageSwitch } from "./language-switch";
import { Mark } from "./mark";
import { type Lang, words } from "./messages";
import { ValidUntil } from "./valid-until";

export type Place = "cards" | "payments" | "security";
export type WalletPaths = Record<Place | "account" | "terms" | "privacy" | "contact", string>;

export type PageFrameProps = {
  /** Which of the three places is current; absent inside a checkout. */
  current?: Place;
  narrow?: boolean;
  /** Without it there is no navigation: nothing behind it could be opened. */
  signedIn?: boolean;
  /** Checkout: no navigation, tabs or footer, only the mark and until when the page is valid (「19:58」). */
  checkout?: { until?: string };
  /** Phones: the three places at the lower edge. A form with its own final button leaves them out. */
  tabs?: boolean;
  /** Above the top bar (last-minutes banner). */
  banner?: ReactNode;
  /** After main, at the lower edge (pay bar). */
  bar?: ReactNode;
  paths?: Partial<WalletPaths>;
  lang?: Lang;
  children: ReactNode;
};

export function PageFrame(props: PageFrameProps) {
  const { current, narrow, signedIn = true, checkout, tabs = true, lang = "ja" } = props;
  const w = words[lang];
  const paths = { ...defaultPaths, ...props.paths };
  const nav = signedIn && !checkout;
  return (
    <>
      <a className="skip" href="#main">
        {w.skip}
      </a>
      {props.banner}
      <header className="top">
        <p className="testmode">{w.testMode}</p>
        <div className="top-in">
          <Logo href={checkout ? undefined : paths.cards} lang={lang} />
          {nav && <Places className="topnav" label={w.mainNav} {...{ current, paths, lang }} />}
          <div className="end">
            {checkout?.until && <ValidUntil time={checkout.until} lang={lang} />}
            <LanguageSwitch lang={lang} />
            {nav && (
              <a className="icon-btn" href={paths.account} aria-label={w.account}>
                <Icon name="account" />
              </a>
            )}
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className={narrow ? "narrow" : undefined}>
        {props.children}
      </main>
      {!checkout && <Foot paths={paths} lang={lang} />}
      {nav && tabs && <Places className="tabs" label={w.bottomNav} icons {...{ current, paths, lang }} />}
      {props.bar}
    </>
  );
}

export function Logo({ href, lang = "ja" }: { href?: string; lang?: Lang }) {
  const inside = (
    <>
      <Mark />
      <span>{words[lang].product}</span>
    </>
  );
  return href ? (
    <a className="logo" href={href}>
      {inside}
    </a>
  ) : (
    <span className="logo">{inside}</span>
  );
}

type PlacesProps = {
  className: string;
  label: string;
  icons?: boolean;
  current?: Place;
  paths: WalletPaths;
  lang: Lang;
};

function Places({ className, label, icons, current, paths, lang }: PlacesProps) {
  return (
    <nav className={className} aria-label={label}>
      {places.map(({ place, icon }) => (
        <a key={place} href={paths[place]} aria-current={place === current ? "page" : undefined}>
          {icons && <Icon name={icon} />}
          <span>{words[lang][place]}</span>
        </a>
      ))}
    </nav>
  );
}

function Foot({ paths, lang }: { paths: WalletPaths; lang: Lang }) {
  return (
    <footer className="foot">
      <a href={paths.terms}>{words[lang].terms}</a>
      <a href={paths.privacy}>{words[lang].privacy}</a>
      <a href={paths.contact}>{words[lang].contact}</a>
    </footer>
  );
}

const places: { place: Place; icon: IconName }[] = [
  { place: "cards", icon: "card" },
  { place: "payments", icon: "receipt" },
  { place: "security", icon: "shield" },
];

const defaultPaths: WalletPaths = {
  cards: "/cards",
  payments: "/payments",
  security: "/security",
  account: "/security",
  terms: "/terms",
  privacy: "/privacy",
  contact: "/contact",
};
