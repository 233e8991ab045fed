import type { Lang } from "@/components/messages";
import { Tag } from "@/components/tag";
import { STATES } from "@/lib/payments/rules";

type Props = { state: keyof typeof STATES; onlyIfNotable?: boolean; lang: Lang };

/** The payment's state in words; in a list the ordinary one, paid, needs none. */
export function StateTag({ state, onlyIfNotable, lang }: Props) {
  const { word, paid, statusInfo } = STATES[state];
  if (paid && onlyIfNotable) return null;
  const tone = paid ? "ok" : statusInfo === 40 ? "plain" : "info";
  return <Tag tone={tone}>{word[lang]}</Tag>;
}
