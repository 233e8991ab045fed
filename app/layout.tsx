import "./styles/wallet.css";
import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { environment } from "@/lib/environment";
import { lang, thisPath } from "./_server/request";
import { messages } from "./messages";
import { OfflineNote } from "./offline-note";

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  colorScheme: "light dark",
};

export async function generateMetadata(): Promise<Metadata> {
  const { product } = messages[await lang()];
  return {
    title: { default: product, template: `%s｜${product}` },
    robots: { index: false },
    formatDetection: { telephone: false },
  };
}

/** `connection()`: a page built ahead of time has no nonce, and its scripts would be blocked. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  const language = await lang();
  const entry = (await thisPath()).startsWith("/card-entry/");
  return (
    <html lang={language} className={entry ? "entry" : undefined} data-mode={environment().PAY_MODE}>
      <body>
        {!entry && <OfflineNote {...messages[language].offline} />}
        {children}
      </body>
    </html>
  );
}
