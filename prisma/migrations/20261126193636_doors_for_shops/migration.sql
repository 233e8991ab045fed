-- CreateEnum
CREATE TYPE "KeyMode" AS ENUM ('TEST', 'LIVE');

-- AlterTable
ALTER TABLE "ApiKey" ADD COLUMN     "hint" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "lastUsedAt" TIMESTAMPTZ(3),
ADD COLUMN     "mode" "KeyMode" NOT NULL DEFAULT 'TEST';

-- AlterTable
ALTER TABLE "Checkout" ADD COLUMN     "failureUrl" TEXT;

-- AlterTable
ALTER TABLE "PaymentOperation" ADD COLUMN     "answerId" TEXT;

-- CreateTable
CREATE TABLE "KeptAnswer" (
    "id" TEXT NOT NULL,
    "merchantId" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "wishHash" TEXT NOT NULL,
    "leaseUntil" TIMESTAMPTZ(3) NOT NULL,
    "status" INTEGER,
    "body" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "KeptAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "KeptAnswer_createdAt_idx" ON "KeptAnswer"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "KeptAnswer_merchantId_path_key_key" ON "KeptAnswer"("merchantId", "path", "key");

-- CreateIndex
CREATE INDEX "ApiKey_merchantId_idx" ON "ApiKey"("merchantId");

-- CreateIndex
CREATE INDEX "Checkout_merchantId_createdAt_id_idx" ON "Checkout"("merchantId", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "PaymentOperation_answerId_key" ON "PaymentOperation"("answerId");

-- AddForeignKey
ALTER TABLE "KeptAnswer" ADD CONSTRAINT "KeptAnswer_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
