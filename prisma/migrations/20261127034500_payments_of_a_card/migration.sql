-- CreateIndex
CREATE INDEX "Payment_cardId_idx" ON "Payment"("cardId");
