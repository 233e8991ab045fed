import type { DeliveryCause } from "./causes";

type Ended = { cause: string | null; status: number | null };

/** How an attempt ended, as a shop owner reads it: the HTTP status where there was one, and what is wrong with it. */
export function causeWords({ cause, status }: Ended, lang: "ja" | "en"): string {
  const http = status === null ? "" : `HTTP ${status}`;
  const words = isCause(cause) ? WORDS[cause][lang] : "";
  const joint = lang === "ja" ? "・" : ", ";
  return [http, words].filter(Boolean).join(joint) || { ja: "送信中", en: "under way" }[lang];
}

function isCause(cause: string | null): cause is DeliveryCause {
  return cause !== null && cause in WORDS;
}

const WORDS: Record<DeliveryCause, { ja: string; en: string }> = {
  dns: { ja: "サーバーの名前が見つかりません", en: "the server's name was not found" },
  refused: { ja: "接続を断られました", en: "the connection was refused" },
  tls: { ja: "証明書または暗号化通信の誤り", en: "a fault of the certificate or of encryption" },
  "time-out": { ja: "時間内に応答がありません", en: "no answer in time" },
  connection: { ja: "通信が途中で切れました", en: "the connection broke" },
  redirect: { ja: "ほかのURLへの転送（従いません）", en: "a redirect, which is not followed" },
  status: { ja: "200以外の応答", en: "an answer other than 200" },
  "wrong-body": { ja: "本文が「0」ではありません", en: "the body is not 0" },
  "too-long": { ja: "応答が長すぎます（64 KBまで）", en: "the answer is too long (64 KB at most)" },
  "private-address": { ja: "社内などの公開されていないアドレス", en: "an address that is not public" },
  interrupted: { ja: "送信が途中で終わりました", en: "sending was interrupted" },
};
