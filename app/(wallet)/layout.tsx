import type { ReactNode } from "react";
import { requireBuyer } from "@/app/_server/session";

/** Nothing in here is for somebody who is not signed in; each page asks again for whom it is. */
export default async function WalletLayout({ children }: { children: ReactNode }) {
  await requireBuyer();
  return children;
}
