import type { Context } from "@/lib/db";
import type { MerchantId } from "@/lib/merchants/rules";

export type ResultSettings = {
  resultsByPost: boolean;
  resultUrl: string | null;
  testResultUrl: string | null;
  pausedAt: Date | null;
  errorMail: boolean;
  recipients: { id: string; email: string; confirmed: boolean }[];
  /** How many secrets sign, one or two, and when the newest was made. */
  secrets: { count: number; newestMadeAt: Date | null };
  lastDeliveredAt: Date | null;
};

/** 加盟店情報・動作環境設定, as far as it is about results. */
export async function getResultSettings(
  { db }: Context,
  { merchantId }: { merchantId: MerchantId },
): Promise<ResultSettings> {
  const merchant = await db.merchant.findUniqueOrThrow({
    where: { id: merchantId },
    include: {
      recipients: { orderBy: { place: "asc" } },
      deliveries: { where: { state: "DELIVERED" }, orderBy: { createdAt: "desc" }, take: 1 },
    },
  });
  return {
    resultsByPost: merchant.resultsByPost,
    resultUrl: merchant.resultUrl,
    testResultUrl: merchant.testResultUrl,
    pausedAt: merchant.resultsPausedAt,
    errorMail: merchant.errorMail,
    recipients: merchant.recipients.map(({ id, email, confirmedAt }) => ({
      id,
      email,
      confirmed: confirmedAt !== null,
    })),
    secrets: { count: merchant.secrets.length, newestMadeAt: merchant.secretMadeAt },
    lastDeliveredAt: merchant.deliveries[0]?.doneAt ?? null,
  };
}
