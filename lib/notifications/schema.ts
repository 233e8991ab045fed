import { z } from "zod";

/** An address that a shop types as its own. */
export const shopAddress = z
  .url({ protocol: /^https?$/, error: "not-an-address" })
  .max(500, "not-an-address");

/** 決済結果データの受信 of 加盟店情報・動作環境設定. An empty address is none. */
export const resultSettingsSchema = z.object({
  resultsByPost: z.stringbool(),
  resultUrl: z.union([z.literal(""), shopAddress]),
});

const MOST_RECIPIENTS = 5;

/** 送信エラーのお知らせメール: one address a line, five at most. */
export const errorMailSchema = z.object({
  errorMail: z.stringbool(),
  recipients: z
    .string()
    .transform((text) => [
      ...new Set(
        text
          .toLowerCase()
          .split(/[\s,、]+/)
          .filter(Boolean),
      ),
    ])
    .pipe(z.array(z.email("not-a-mail-address").max(254)).max(MOST_RECIPIENTS, "more-than-five")),
});

/** The press on the page of a mailed link. */
export const confirmSchema = z.object({ token: z.string().max(100) });

export type ResultSettingsWish = z.infer<typeof resultSettingsSchema>;
export type ErrorMailWish = z.infer<typeof errorMailSchema>;
