import { lang } from "@/app/_server/request";
import { messages, PLACES, type SettingsPlace } from "./messages";

/** The pages under 加盟店情報・動作環境設定. */
export async function SubNav({ code, current }: { code: string; current: SettingsPlace }) {
  const words = messages[await lang()];
  return (
    <nav className="sub-nav" aria-label={words.title}>
      {PLACES.map((place) => (
        <a
          key={place}
          href={`/merchant/${code}/settings${place}`}
          aria-current={place === current ? "page" : undefined}
        >
          {words.places[place]}
        </a>
      ))}
    </nav>
  );
}
