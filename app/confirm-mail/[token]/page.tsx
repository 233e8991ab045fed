import type { Metadata } from "next";
import { openRealTimeContext } from "@/app/_server/context";
import { lang } from "@/app/_server/request";
import { Button } from "@/components/button";
import { PageHead } from "@/components/page-head";
import { PlainFrame } from "@/components/plain-frame";
import { StatusHead } from "@/components/status-face";
import { findLink } from "@/lib/notifications/error-mail/queries";
import { messages } from "../messages";
import { confirm } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

/** Looking confirms nothing: mail programs open links of their own accord. */
export default async function ConfirmMailPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const language = await lang();
  const words = messages[language];
  const link = await findLink(openRealTimeContext(), { token });
  if (!link)
    return (
      <PlainFrame lang={language}>
        <StatusHead mood="stopped" title={words.goneHead} live={false}>
          {words.goneText}
        </StatusHead>
      </PlainFrame>
    );
  return (
    <PlainFrame lang={language}>
      <PageHead title={words.head}>{words.text(link.shopName)}</PageHead>
      <form action={confirm} className="form">
        <input type="hidden" name="token" value={token} />
        <p>
          {words.address} <b>{link.email}</b>
        </p>
        <Button block lang={language}>
          {words.confirm}
        </Button>
      </form>
    </PlainFrame>
  );
}
