import { wordsForTime } from "@/app/_server/words-for-time";
import { Button } from "@/components/button";
import type { Lang } from "@/components/messages";
import type { Tone } from "@/components/note";
import { Tag } from "@/components/tag";
import type { listMailRequests } from "@/lib/checkouts/mail-requests";
import { formatYen } from "@/lib/money";
import { mailAgain, withdraw } from "./actions";
import { messages } from "./messages";

type Request = Awaited<ReturnType<typeof listMailRequests>>[number];
type Props = { requests: Request[]; code: string; mayAsk: boolean; lang: Lang };

const TONES: Record<Request["standing"], Tone> = {
  open: "info",
  checking: "info",
  paid: "ok",
  expired: "plain",
  cancelled: "plain",
};

/** The requests and how each stands; what is still open can be mailed again or withdrawn. */
export function Requests({ requests, code, mayAsk, lang }: Props) {
  const words = messages[lang];
  return (
    <ul className="plain-list people">
      {requests.map(({ linkId, orderNo, goods, amountYen, email, times, mailedAt, until, standing }) => (
        <li key={linkId}>
          <b className="num wrap">{orderNo}</b> <Tag tone={TONES[standing]}>{words.standings[standing]}</Tag>
          <p className="wrap">
            {goods} · <b className="num">{formatYen(amountYen, lang)}</b>
          </p>
          <p className="hint wrap">{words.sent(email, times, wordsForTime(mailedAt, lang))}</p>
          <p className="hint">{words.until(wordsForTime(until, lang))}</p>
          {mayAsk && standing === "open" && (
            <div className="row">
              <form action={mailAgain.bind(null, code)}>
                <input type="hidden" name="link" value={linkId} />
                <Button look="line" small aria-label={`${words.again}（${orderNo}）`}>
                  {words.again}
                </Button>
              </form>
              <form action={withdraw.bind(null, code)}>
                <input type="hidden" name="link" value={linkId} />
                <Button look="text-danger" small aria-label={`${words.cancel}（${orderNo}）`}>
                  {words.cancel}
                </Button>
              </form>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
