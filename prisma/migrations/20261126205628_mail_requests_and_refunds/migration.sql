-- CreateTable
CREATE TABLE "MailRequest" (
    "checkoutId" TEXT NOT NULL,
    "merchantId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,
    "mailedAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MailRequest_pkey" PRIMARY KEY ("checkoutId")
);

-- CreateTable
CREATE TABLE "RefundRecord" (
    "id" TEXT NOT NULL,
    "paymentId" TEXT NOT NULL,
    "merchantId" TEXT NOT NULL,
    "amountYen" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RefundRecord_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "MailRequest_merchantId_createdAt_idx" ON "MailRequest"("merchantId", "createdAt");

-- CreateIndex
CREATE INDEX "RefundRecord_paymentId_idx" ON "RefundRecord"("paymentId");

-- AddForeignKey
ALTER TABLE "MailRequest" ADD CONSTRAINT "MailRequest_checkoutId_fkey" FOREIGN KEY ("checkoutId") REFERENCES "Checkout"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RefundRecord" ADD CONSTRAINT "RefundRecord_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Hand-written: a record of money given back is written once.
ALTER TABLE "RefundRecord" ADD CONSTRAINT "RefundRecord_amount_check" CHECK ("amountYen" BETWEEN 1 AND 9999999);
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "RefundRecord" FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting"();
