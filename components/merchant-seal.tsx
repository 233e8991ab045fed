import type { ReactNode } from "react";

export type SealTone = "sea" | "brown" | "leaf" | "plum";

type SealProps = { letter: string; tone?: SealTone; small?: boolean };

/** The shop's first letter on a stamp. Decorative: its name stands beside it. */
export function Seal({ letter, tone = "sea", small }: SealProps) {
  return (
    <span
      className={["seal", tone !== "sea" && tone, small && "small"].filter(Boolean).join(" ")}
      aria-hidden="true"
    >
      {letter}
    </span>
  );
}

type Props = { name: string; tone?: SealTone; children?: ReactNode };

/** Who is paid, and what for. */
export function Merchant({ name, tone, children }: Props) {
  return (
    <div className="merchant">
      <Seal letter={name.slice(0, 1)} tone={tone} />
      <div>
        <p className="n">{name}</p>
        {children && <p className="d">{children}</p>}
      </div>
    </div>
  );
}
