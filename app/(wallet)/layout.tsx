import type { ReactNode } from "react";
import { lang } from "@/app/_server/request";
import { requireBuyer } from "@/app/_server/session";
import { KeepTyped } from "@/app/keep-typed";
import { messages } from "@/app/messages";

/** Nothing in here is for somebody who is not signed in; each page asks again for whom it is. */
export default async function WalletLayout({ children }: { children: ReactNode }) {
  await requireBuyer();
  return <KeepTyped {...messages[await lang()].unsent}>{children}</KeepTyped>;
}
