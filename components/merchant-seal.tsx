import type { ReactNode } from "react";

type SealProps = { name: string; small?: boolean };

/** The shop's first letter on a stamp, whose colour stays the shop's own. Decorative: its name stands beside it. */
export function Seal({ name, small }: SealProps) {
  return (
    <span className={["seal", toneOf(name), small && "small"].filter(Boolean).join(" ")} aria-hidden="true">
      {[...name][0]}
    </span>
  );
}

const TONES = ["", "brown", "leaf", "plum"];

function toneOf(name: string): string | undefined {
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return TONES[sum % TONES.length];
}

type Props = { name: string; children?: ReactNode };

/** Who is paid, and what for. */
export function Merchant({ name, children }: Props) {
  return (
    <div className="merchant">
      <Seal name={name} />
      <div>
        <p className="n">{name}</p>
        {children && <p className="d">{children}</p>}
      </div>
    </div>
  );
}
