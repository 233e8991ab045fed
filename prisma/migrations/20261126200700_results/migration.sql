-- DropIndex
DROP INDEX "Delivery_merchantId_state_idx";

-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "failedSince" TIMESTAMPTZ(3),
ADD COLUMN     "redeliveredAfter" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "redeliveredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "DeliveryAttempt" ADD COLUMN     "redelivery" BOOLEAN NOT NULL DEFAULT false,
ALTER COLUMN "durationMs" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Merchant" ADD COLUMN     "errorMail" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "hungSince" TIMESTAMPTZ(3),
ADD COLUMN     "resultUrl" TEXT,
ADD COLUMN     "resultsByPost" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "resultsPausedAt" TIMESTAMPTZ(3),
ADD COLUMN     "secretMadeAt" TIMESTAMPTZ(3),
ADD COLUMN     "testResultUrl" TEXT;

-- CreateTable
CREATE TABLE "DeliveryLane" (
    "merchantId" TEXT NOT NULL,
    "lane" INTEGER NOT NULL,
    "deliveryId" TEXT,
    "leaseUntil" TIMESTAMPTZ(3),

    CONSTRAINT "DeliveryLane_pkey" PRIMARY KEY ("merchantId","lane")
);

-- CreateTable
CREATE TABLE "ResultOutage" (
    "id" TEXT NOT NULL,
    "merchantId" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "lookAt" TIMESTAMPTZ(3) NOT NULL,
    "firstMailAt" TIMESTAMPTZ(3),
    "digestMailAt" TIMESTAMPTZ(3),
    "recoveryMailAt" TIMESTAMPTZ(3),

    CONSTRAINT "ResultOutage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ErrorMailRecipient" (
    "id" TEXT NOT NULL,
    "merchantId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "email" TEXT NOT NULL,
    "tokenHash" TEXT,
    "tokenExpiresAt" TIMESTAMPTZ(3),
    "confirmedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ErrorMailRecipient_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProbeRun" (
    "id" TEXT NOT NULL,
    "merchantId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "durationMs" INTEGER NOT NULL,
    "steps" JSONB NOT NULL,

    CONSTRAINT "ProbeRun_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ResultOutage_merchantId_startedAt_idx" ON "ResultOutage"("merchantId", "startedAt");

-- CreateIndex
CREATE UNIQUE INDEX "ErrorMailRecipient_tokenHash_key" ON "ErrorMailRecipient"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "ErrorMailRecipient_merchantId_place_key" ON "ErrorMailRecipient"("merchantId", "place");

-- CreateIndex
CREATE UNIQUE INDEX "ErrorMailRecipient_merchantId_email_key" ON "ErrorMailRecipient"("merchantId", "email");

-- CreateIndex
CREATE INDEX "ProbeRun_merchantId_at_idx" ON "ProbeRun"("merchantId", "at");

-- CreateIndex
CREATE INDEX "Delivery_merchantId_createdAt_id_idx" ON "Delivery"("merchantId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "DeliveryAttempt_at_idx" ON "DeliveryAttempt"("at");

-- AddForeignKey
ALTER TABLE "DeliveryLane" ADD CONSTRAINT "DeliveryLane_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResultOutage" ADD CONSTRAINT "ResultOutage_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ErrorMailRecipient" ADD CONSTRAINT "ErrorMailRecipient_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProbeRun" ADD CONSTRAINT "ProbeRun_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------- hand-written (docs/house.md §§ 4, 7) ----------

-- Whatever makes a merchant makes its four lanes.
ALTER TABLE "DeliveryLane" ADD CONSTRAINT "four_lanes" CHECK ("lane" BETWEEN 1 AND 4);
INSERT INTO "DeliveryLane" ("merchantId", "lane") SELECT "id", generate_series(1, 4) FROM "Merchant";
CREATE FUNCTION "make_lanes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "DeliveryLane" ("merchantId", "lane") SELECT NEW."id", generate_series(1, 4);
  RETURN NULL;
END $$;
CREATE TRIGGER "make_lanes" AFTER INSERT ON "Merchant" FOR EACH ROW EXECUTE FUNCTION "make_lanes"();

CREATE UNIQUE INDEX "one_open_outage" ON "ResultOutage" ("merchantId") WHERE "endedAt" IS NULL;
ALTER TABLE "ErrorMailRecipient" ADD CONSTRAINT "five_recipients" CHECK ("place" BETWEEN 1 AND 5);

-- What a worker looks at every 250 ms and every second.
CREATE INDEX "due_by_merchant" ON "Delivery" ("merchantId", "dueAt", "sequence", "id") WHERE "state" = 'DUE';
CREATE INDEX "failing_by_merchant" ON "Delivery" ("merchantId") WHERE "state" = 'DUE' AND "failedSince" IS NOT NULL;
CREATE INDEX "open_outage_to_look_at" ON "ResultOutage" ("lookAt") WHERE "endedAt" IS NULL;
