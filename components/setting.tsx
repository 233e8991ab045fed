import type { ReactNode } from "react";

type Props = { title: ReactNode; why?: ReactNode; children: ReactNode };

/** One subject of the settings: what it is on the left, its fields on the right. Stands in a flush Panel. */
export function Setting({ title, why, children }: Props) {
  return (
    <section className="setting">
      <div>
        <h2>{title}</h2>
        {why && <p className="why">{why}</p>}
      </div>
      <div className="form">{children}</div>
    </section>
  );
}
