import type { ReactNode } from "react";

/** A code verbatim, and the word for it beside it. */
export function CodeChip({ code, children }: { code: string | number; children?: ReactNode }) {
  return (
    <>
      <span className="codechip num">{code}</span>
      {children}
    </>
  );
}
