import { lang as askedLang } from "@/app/_server/request";
import { ButtonLink } from "@/components/button";
import { PlainFrame } from "@/components/plain-frame";
import { StatusHead } from "@/components/status-face";
import { messages } from "./messages";

export default async function UnknownLink() {
  const lang = await askedLang();
  const { title, text, history } = messages[lang].unknownLink;
  return (
    <PlainFrame lang={lang}>
      <StatusHead mood="stopped" title={title} live={false}>
        {text}
      </StatusHead>
      <p className="center">
        <ButtonLink look="text" href="/payments">
          {history}
        </ButtonLink>
      </p>
    </PlainFrame>
  );
}
