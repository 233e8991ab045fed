import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { environment } from "./environment";

/** Encrypts text for the database (AES-256-GCM). The result is `v1.` and base64url of nonce, tag and cipher text. */
export function seal(text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key(), nonce);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url")}`;
}

/** Decrypts what `seal` made; throws when it was altered or sealed with another key. */
export function unseal(box: string): string {
  const bytes = Buffer.from(box.slice("v1.".length), "base64url");
  const decipher = createDecipheriv("aes-256-gcm", key(), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
}

function key(): Buffer {
  return Buffer.from(environment().SEALING_KEY, "base64");
}
