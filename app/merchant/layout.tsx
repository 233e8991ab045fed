import "@/app/styles/console.css";
import type { ReactNode } from "react";
import { lang } from "@/app/_server/request";
import { requireSession } from "@/app/_server/session";
import { KeepTyped } from "@/app/keep-typed";
import { messages } from "@/app/messages";

/** The merchant's desks. Each page asks again at whose desk it is. */
export default async function MerchantLayout({ children }: { children: ReactNode }) {
  await requireSession();
  return <KeepTyped {...messages[await lang()].unsentDesk}>{children}</KeepTyped>;
}
