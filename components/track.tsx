import type { ReactNode } from "react";

export type TrackStop = {
  code: number;
  text: ReactNode;
  meta?: ReactNode;
  state: "done" | "now" | "next";
};

/** 21 → 4 → 30 → 31: how a payment's state moves on. Code and word together. */
export function Track({ stops }: { stops: TrackStop[] }) {
  return (
    <ol className="track">
      {stops.map((stop) => (
        <li
          key={stop.code}
          className={stop.state === "next" ? undefined : stop.state}
          data-code={stop.code}
          aria-current={stop.state === "now" ? "step" : undefined}
        >
          {stop.state === "now" ? <b>{stop.text}</b> : stop.text}
          {stop.meta && <span className="m num">{stop.meta}</span>}
        </li>
      ))}
    </ol>
  );
}
