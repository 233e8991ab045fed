import type { ReactNode } from "react";

type Props = {
  /** A heading, which then names the section; needs `id`. */
  title?: ReactNode;
  id?: string;
  /** Beside the heading. */
  aside?: ReactNode;
  /** No padding: for lists that reach the edges. */
  flush?: boolean;
  tight?: boolean;
  children: ReactNode;
};

export function Panel({ title, id, aside, flush, tight, children }: Props) {
  const look = ["panel", flush && "flush", tight && "tight"].filter(Boolean).join(" ");
  if (!title) return <div className={look}>{children}</div>;
  const heading = <h2 id={id}>{title}</h2>;
  return (
    <section className={look} aria-labelledby={id}>
      {flush || aside ? (
        <div className={flush ? "panel-head" : "between"}>
          {heading}
          {aside}
        </div>
      ) : (
        heading
      )}
      {children}
    </section>
  );
}
