import type { Lang } from "@/components/messages";
import { type Pick, ShownFor } from "@/components/pick";
import { planName } from "@/lib/payments/plans";
import { messages } from "./messages";
import { type Plans, planPick } from "./plan-choice";

/**
 * 「一括」 beside the method. Until a script tells the number, CSS shows the plan's word: of the group whose row is
 * chosen, or lump for `lump`, the cards of no group.
 */
export function PlanWord({ plans, lump, lang }: { plans: Plans[]; lump: Pick[]; lang: Lang }) {
  const words = messages[lang].plans;
  if (plans.length === 0) return planName(1, lang);
  return (
    <>
      {plans.map(({ group, picks, ways }) => (
        <ShownFor key={group} picks={picks}>
          <ShownFor picks={[planPick(group, 0)]}>{words.once}</ShownFor>
          <ShownFor picks={[planPick(group, 1)]}>{splitWord(ways, lang)}</ShownFor>
          <ShownFor picks={[planPick(group, 2)]}>{words.revolving}</ShownFor>
        </ShownFor>
      ))}
      <ShownFor picks={lump}>{planName(1, lang)}</ShownFor>
    </>
  );
}

/** The number itself where there is but one. */
function splitWord(ways: number[], lang: Lang): string {
  const [count = 1, ...others] = ways.filter((way) => way > 1);
  return others.length > 0 ? messages[lang].plans.split : planName(count, lang);
}
