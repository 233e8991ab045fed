import type { Lang } from "@/components/messages";
import { Tag } from "@/components/tag";
import type { StateName } from "@/lib/payments/rules";
import { STATE_WORDS } from "../../words";

export function StateTag({ state, lang }: { state: StateName; lang: Lang }) {
  return <Tag tone={STATE_WORDS[state].tone}>{STATE_WORDS[state][lang]}</Tag>;
}
