-- CreateEnum
CREATE TYPE "DriftKind" AS ENUM ('STATE', 'AMOUNT', 'METHOD');

-- CreateTable
CREATE TABLE "Comparison" (
    "day" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "leaseUntil" TIMESTAMPTZ(3),
    "after" TEXT NOT NULL DEFAULT '',
    "compared" INTEGER NOT NULL DEFAULT 0,
    "unanswered" INTEGER NOT NULL DEFAULT 0,
    "drifting" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Comparison_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "Drift" (
    "paymentId" TEXT NOT NULL,
    "kind" "DriftKind" NOT NULL,
    "ours" TEXT NOT NULL,
    "theirs" TEXT NOT NULL,
    "foundAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "clearedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Drift_pkey" PRIMARY KEY ("paymentId","kind")
);

-- CreateTable
CREATE TABLE "JobRun" (
    "name" TEXT NOT NULL,
    "lastRunAt" TIMESTAMPTZ(3) NOT NULL,
    "lastFaultAt" TIMESTAMPTZ(3),
    "faults" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "JobRun_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "Drift_clearedAt_foundAt_idx" ON "Drift"("clearedAt", "foundAt");

-- AddForeignKey
ALTER TABLE "Drift" ADD CONSTRAINT "Drift_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the operator's figures look for: few rows each, found without reading the rest.
CREATE INDEX "Payment_unknown" ON "Payment" ("unknownSince") WHERE "state" = 'UNKNOWN';
CREATE INDEX "CardRegistration_standing" ON "CardRegistration" ("updatedAt") WHERE "oneYen" = 'STANDING';
CREATE INDEX "AuditEntry_alarm" ON "AuditEntry" ("action", "at")
  WHERE "action" IN ('late trade found', 'payment needs a person', 'operation needs a person');
