import type { ReactNode } from "react";

export type AttemptLine = {
  number: number;
  state: "delivered" | "failed" | "waiting";
  /** 「HTTP 500」「21:37 に送信します」, in words. */
  text: ReactNode;
  more?: ReactNode;
  meta?: ReactNode;
};

/** Every attempt of one notification, newest first. */
export function Attempts({ lines }: { lines: AttemptLine[] }) {
  return (
    <ol className="attempts">
      {lines.map((line) => (
        <li key={line.number}>
          <span className={`dot ${dots[line.state]}`}>{line.number}</span>
          <div className="grow">
            <b>{line.text}</b>
            {line.more}
            {line.meta && <div className="m num">{line.meta}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

const dots: Record<AttemptLine["state"], string> = { delivered: "done", failed: "bad", waiting: "" };
