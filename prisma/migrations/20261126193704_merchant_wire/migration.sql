-- AlterTable
ALTER TABLE "Merchant" ADD COLUMN     "accessKey" TEXT,
ADD COLUMN     "connectionAuth" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "MerchantAddress" (
    "merchantId" TEXT NOT NULL,
    "address" TEXT NOT NULL,

    CONSTRAINT "MerchantAddress_pkey" PRIMARY KEY ("merchantId","address")
);

-- CreateTable
CREATE TABLE "ConnectionPassword" (
    "passwordHash" TEXT NOT NULL,
    "merchantId" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConnectionPassword_pkey" PRIMARY KEY ("passwordHash")
);

-- CreateIndex
CREATE INDEX "ConnectionPassword_expiresAt_idx" ON "ConnectionPassword"("expiresAt");

-- AddForeignKey
ALTER TABLE "MerchantAddress" ADD CONSTRAINT "MerchantAddress_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConnectionPassword" ADD CONSTRAINT "ConnectionPassword_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
