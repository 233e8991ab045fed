-- CreateEnum
CREATE TYPE "StaffRole" AS ENUM ('OWNER', 'OPERATOR', 'VIEWER');

-- CreateTable
CREATE TABLE "Staff" (
    "merchantId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "role" "StaffRole" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Staff_pkey" PRIMARY KEY ("merchantId","userId")
);

-- CreateTable
CREATE TABLE "StaffInvitation" (
    "merchantId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" "StaffRole" NOT NULL,
    "invitedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StaffInvitation_pkey" PRIMARY KEY ("merchantId","email")
);

-- CreateIndex
CREATE INDEX "Staff_userId_idx" ON "Staff"("userId");

-- CreateIndex
CREATE INDEX "StaffInvitation_email_idx" ON "StaffInvitation"("email");

-- CreateIndex
CREATE INDEX "Payment_merchantId_createdAt_id_idx" ON "Payment"("merchantId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Payment_merchantId_state_createdAt_id_idx" ON "Payment"("merchantId", "state", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Payment_merchantId_settleMethod_createdAt_id_idx" ON "Payment"("merchantId", "settleMethod", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Payment_merchantId_lastFour_createdAt_id_idx" ON "Payment"("merchantId", "lastFour", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Payment_merchantId_amountYen_createdAt_id_idx" ON "Payment"("merchantId", "amountYen", "createdAt", "id");

-- AddForeignKey
ALTER TABLE "Staff" ADD CONSTRAINT "Staff_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Staff" ADD CONSTRAINT "Staff_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffInvitation" ADD CONSTRAINT "StaffInvitation_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Hand-written: order numbers are compared byte by byte, so that a beginning of one is a walk along their index.
ALTER TABLE "Checkout" ALTER COLUMN "merchantOrderNo" TYPE TEXT COLLATE "C";
