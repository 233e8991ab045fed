"use client";
import "./styles/wallet.css";
import { FaultPage } from "./fault-page";

type Props = { error: Error & { digest?: string }; retry: () => void };

/** The root layout itself broke, so nothing is known of the request. */
export default function GlobalFault({ error, retry }: Props) {
  return (
    <html lang="ja">
      <body>
        <FaultPage lang="ja" error={error} retry={retry} />
      </body>
    </html>
  );
}
