import { Icon } from "@/components/icon";
import type { Lang } from "@/components/messages";
import type { OwnView } from "@/lib/checkouts/queries";
import { LastMinutes } from "./last-minutes";
import { messages } from "./messages";
import { clockTime } from "./times";

export function TimeBanner({ view, lang }: { view: OwnView; lang: Lang }) {
  const words = messages[lang];
  return (
    <LastMinutes
      key={view.endsAt.getTime()}
      leftMs={view.endsAt.getTime() - view.now.getTime()}
      mayExtend={view.moreTime}
      words={{ ...words.lastMinutes, until: words.untilText(clockTime(view.endsAt)) }}
      lang={lang}
      icon={<Icon name="clock" />}
    />
  );
}
