"use client";
import "./styles/wallet.css";
import { FaultPage } from "./fault-page";

/** The root layout itself broke, so nothing is known of the request. */
export default function GlobalFault({ retry }: { retry: () => void }) {
  return (
    <html lang="ja">
      <body>
        <FaultPage lang="ja" retry={retry} />
      </body>
    </html>
  );
}
