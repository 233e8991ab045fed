import { Disclosure } from "@/components/disclosure";
import type { Lang } from "@/components/messages";
import { causeWords } from "@/lib/notifications/cause-words";
import type { AttemptView, DeliveryDetail } from "@/lib/notifications/queries";
import { exactTime } from "../../desk-time";
import { messages } from "../messages";

type Props = { delivery: DeliveryDetail; paused: boolean; code: string; lang: Lang };

/** What comes next, then every attempt with how it ended, newest first. */
export function Attempts({ delivery, paused, code, lang }: Props) {
  const words = messages[lang];
  const { nextAt, waitsFor, log, attempts } = delivery;
  return (
    <ol className="attempts mt-2">
      {nextAt && (
        <li>
          <span className="dot" aria-hidden="true">
            {attempts + 1}
          </span>
          <div className="grow">
            <b>
              {waitsFor ? words.waitsFor : paused ? words.whilePaused : words.willSend(exactTime(nextAt))}
            </b>
            {waitsFor && (
              <div className="m">
                <a href={`/merchant/${code}/notifications/${waitsFor}`}>{words.waitsForLink}</a>
              </div>
            )}
          </div>
        </li>
      )}
      {log.map((attempt) => (
        <Attempt key={attempt.attempt} attempt={attempt} lang={lang} />
      ))}
      {log.length === 0 && !nextAt && <li>{words.noLog}</li>}
    </ol>
  );
}

function Attempt({ attempt, lang }: { attempt: AttemptView; lang: Lang }) {
  const words = messages[lang];
  const { attempt: number, at, durationMs, cause, answer } = attempt;
  const ended = durationMs !== null;
  return (
    <li>
      <span className={`dot ${!ended ? "" : cause === null ? "done" : "bad"}`} aria-hidden="true">
        {number}
      </span>
      <div className="grow">
        <b>{ended ? causeWords(attempt, lang) : words.underWay}</b>
        {ended && ` · ${words.seconds((durationMs / 1000).toFixed(2))}`}
        <div className="m num">
          <time dateTime={at.toISOString()}>{exactTime(at)}</time>
        </div>
        {answer && (
          <Disclosure summary={words.answer}>
            <pre className="pre">{answer}</pre>
          </Disclosure>
        )}
      </div>
    </li>
  );
}
