import type { Lang } from "@/components/messages";
import { ShownFor } from "@/components/pick";
import { planName } from "@/lib/payments/plans";
import { messages } from "./messages";
import { type Plans, planPick } from "./plan-choice";

/**
 * 「一括」 beside the method. Until a script tells the number, CSS shows the plan's word: of the group whose row is
 * chosen, or lump where a row has no choice.
 */
export function PlanWord({ plans, lang }: { plans: Plans[]; lang: Lang }) {
  const words = messages[lang].plans;
  if (plans.length === 0) return planName(1, lang);
  return plans.map(({ group, picks }) => (
    <ShownFor key={group} picks={picks}>
      <ShownFor picks={[planPick(group, 0)]}>{words.once}</ShownFor>
      <ShownFor picks={[planPick(group, 1)]}>{words.split}</ShownFor>
      <ShownFor picks={[planPick(group, 2)]}>{words.revolving}</ShownFor>
    </ShownFor>
  ));
}
