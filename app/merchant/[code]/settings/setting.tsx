import type { ReactNode } from "react";

type Props = { title: string; why: string; children: ReactNode };

/** One matter of the settings: what it is and why on the left, its form on the right. */
export function Setting({ title, why, children }: Props) {
  return (
    <section className="setting">
      <div>
        <h2>{title}</h2>
        <p className="why">{why}</p>
      </div>
      <div>{children}</div>
    </section>
  );
}
