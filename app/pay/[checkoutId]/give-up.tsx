import { Button } from "@/components/button";
import type { Lang } from "@/components/messages";
import type { OwnView } from "@/lib/checkouts/queries";
import { leaveUnpaid } from "./actions";
import { messages } from "./messages";

/** Ends the checkout, so that the shop hears of it; the way to the shop is a link on the page that follows. */
export function GiveUp({ view, lang }: { view: OwnView; lang: Lang }) {
  return (
    <form action={leaveUnpaid.bind(null, view.linkId)} className="center">
      <Button look="text" lang={lang}>
        {messages[lang].giveUp}
      </Button>
    </form>
  );
}
