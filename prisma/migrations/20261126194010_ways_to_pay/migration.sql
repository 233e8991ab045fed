-- CreateEnum
CREATE TYPE "PayMeans" AS ENUM ('CARD', 'ONE_OFF', 'DOCOMO', 'AU', 'SOFTBANK');

-- AlterEnum
ALTER TYPE "PaymentState" ADD VALUE 'REDIRECTED';

-- AlterTable
ALTER TABLE "Checkout" ADD COLUMN     "extensions" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "law" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "payWays" INTEGER[],
ADD COLUMN     "ways" "PayMeans"[];

-- AlterTable
ALTER TABLE "Merchant" ADD COLUMN     "payWays" INTEGER[] DEFAULT ARRAY[1, 2, 3, 5, 6, 10, 12, 15, 18, 20, 24, 0]::INTEGER[],
ADD COLUMN     "strictLaw" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "ways" "PayMeans"[] DEFAULT ARRAY['CARD', 'ONE_OFF', 'DOCOMO', 'AU', 'SOFTBANK']::"PayMeans"[];

-- AlterTable
ALTER TABLE "Payment" ADD COLUMN     "means" "PayMeans" NOT NULL DEFAULT 'CARD';

-- CreateTable
CREATE TABLE "CarrierPage" (
    "id" TEXT NOT NULL,
    "paymentId" TEXT NOT NULL,
    "html" TEXT,
    "returnedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CarrierPage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CarrierPage_paymentId_key" ON "CarrierPage"("paymentId");

-- AddForeignKey
ALTER TABLE "CarrierPage" ADD CONSTRAINT "CarrierPage_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
