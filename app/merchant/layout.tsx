import "@/app/styles/console.css";
import type { ReactNode } from "react";
import { requireSession } from "@/app/_server/session";

/** The merchant's desks. Each page asks again at whose desk it is. */
export default async function MerchantLayout({ children }: { children: ReactNode }) {
  await requireSession();
  return children;
}
