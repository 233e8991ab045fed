import type { ReactNode } from "react";

/** Title, actions at its right, one sentence under it. */
export function DeskHead({
  title,
  actions,
  children,
}: {
  title: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="page-head">
      <div className="head-row">
        <h1>{title}</h1>
        {actions && <div className="row">{actions}</div>}
      </div>
      {children && <p>{children}</p>}
    </div>
  );
}
