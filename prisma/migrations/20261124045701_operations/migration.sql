-- AlterTable
ALTER TABLE "Payment" ADD COLUMN     "lapsesAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "PaymentOperation" ADD COLUMN     "refusal" TEXT,
ADD COLUMN     "trackingUrl" TEXT;

-- CreateIndex
CREATE INDEX "Payment_merchantId_lapsesAt_idx" ON "Payment"("merchantId", "lapsesAt");

-- Authorisations made before lapses were watched.
UPDATE "Payment" SET "lapsesAt" = "authorizedAt" + interval '1392 hours' WHERE "authorizedAt" IS NOT NULL;
UPDATE "Payment" SET "askAt" = "lapsesAt" WHERE "state" = 'AUTHORIZED' AND "askAt" IS NULL;
