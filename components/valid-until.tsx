import { Icon } from "./icon";
import { type Lang, words } from "./messages";

/** 「19:58まで有効」: an absolute time, never a countdown. */
export function ValidUntil({ time, lang = "ja" }: { time: string; lang?: Lang }) {
  return (
    <span className="until">
      <Icon name="clock" small />
      {words[lang].validUntil(time)}
    </span>
  );
}
