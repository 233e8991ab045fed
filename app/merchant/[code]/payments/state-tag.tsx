import type { Lang } from "@/components/messages";
import { Tag } from "@/components/tag";
import type { PaymentState } from "@/prisma/generated/enums";
import { STATE_WORDS } from "../../words";

export function StateTag({ state, lang }: { state: PaymentState; lang: Lang }) {
  return <Tag tone={STATE_WORDS[state].tone}>{STATE_WORDS[state][lang]}</Tag>;
}
