-- DropIndex
DROP INDEX "Payment_merchantId_lapsesAt_idx";

-- CreateIndex
CREATE INDEX "Payment_merchantId_state_lapsesAt_id_idx" ON "Payment"("merchantId", "state", "lapsesAt", "id");
