import { wordsForTime } from "@/app/_server/words-for-time";
import { Icon, type IconName } from "@/components/icon";
import type { Lang } from "@/components/messages";
import type { Tone } from "@/components/note";
import { Tag } from "@/components/tag";
import { findingWords } from "@/lib/notifications/probe/finding-words";
import type { Verdict } from "@/lib/notifications/probe/judge";
import type { ProbeStep } from "@/lib/notifications/probe/probe-steps";
import type { ProbeView } from "@/lib/notifications/probe/queries";
import { messages } from "./messages";

const LOOKS: Record<Verdict, { tone: Tone; dot: string; icon: IconName }> = {
  fine: { tone: "ok", dot: "done", icon: "check" },
  look: { tone: "warn", dot: "", icon: "warning" },
  mend: { tone: "bad", dot: "bad", icon: "cross" },
  unknown: { tone: "plain", dot: "", icon: "info" },
};

/** What the last run found, case by case, in a shop owner's words. */
export function Findings({ run, lang }: { run: ProbeView; lang: Lang }) {
  const words = messages[lang];
  const count = (verdict: Verdict) => run.steps.filter((step) => step.verdict === verdict).length;
  const [mend, open, cases] = [count("mend"), count("look") + count("unknown"), run.steps.length];
  const sum =
    mend > 0 ? words.toMend(cases, mend) : open > 0 ? words.toLook(cases, open) : words.allFine(cases);
  return (
    <section className="panel flush" aria-labelledby="findings">
      <div className="panel-head">
        <div role="status">
          <h2 id="findings">{sum}</h2>
          <p className="hint">{words.ran(wordsForTime(run.at, lang), (run.durationMs / 1000).toFixed(1))}</p>
          <p className="hint mono wrap">{run.url}</p>
        </div>
      </div>
      <ul className="rows">
        {run.steps.map((step) => (
          <Finding key={step.case} step={step} lang={lang} />
        ))}
      </ul>
    </section>
  );
}

function Finding({ step, lang }: { step: ProbeStep; lang: Lang }) {
  const words = messages[lang];
  const { tone, dot, icon } = LOOKS[step.verdict];
  const { title, sent, advice, answers } = findingWords(step, lang);
  return (
    <li>
      <div className="r top">
        <span className={`dot ${dot}`} aria-hidden="true">
          <Icon name={icon} small />
        </span>
        <span className="grow">
          <span className="t">{title}</span>{" "}
          <Tag tone={tone} icon={icon}>
            {words.verdicts[step.verdict]}
          </Tag>
          <br />
          <span className="m">{sent}</span>
          {answers.length > 0 && (
            <>
              <br />
              <span className="m num">{words.answer(answers.join("、"))}</span>
            </>
          )}
          {advice && <span className={`note ${tone} advice`}>{advice}</span>}
        </span>
      </div>
    </li>
  );
}
