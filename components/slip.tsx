import type { ReactNode } from "react";

/** A torn-off receipt. Prints without the page around it. */
export function Slip({ children }: { children: ReactNode }) {
  return <div className="slip">{children}</div>;
}

/** The line with the amount; `strong` on a receipt. */
export function SumLine({
  label,
  strong,
  children,
}: {
  label: ReactNode;
  strong?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={strong ? "sum-top strong" : "sum-top"}>
      {typeof label === "string" ? <span className="sub fs-m">{label}</span> : label}
      {children}
    </div>
  );
}
