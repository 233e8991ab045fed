-- AlterTable
ALTER TABLE "Card" ADD COLUMN     "pausedAt" TIMESTAMPTZ(3),
ADD COLUMN     "remindedDays" INTEGER;

-- AlterTable
ALTER TABLE "CardRegistration" ADD COLUMN     "becomesMain" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "brand" "CardBrand" NOT NULL DEFAULT 'UNKNOWN',
ADD COLUMN     "renews" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "Card_expiryYear_expiryMonth_idx" ON "Card"("expiryYear", "expiryMonth");

-- Hand-written: once kept, a registration that replaced a card fills that card's place.
ALTER TABLE "CardRegistration" DROP CONSTRAINT "fills_a_place_or_replaces";
ALTER TABLE "CardRegistration" ADD CONSTRAINT "fills_a_place_or_replaces"
  CHECK ("state" = 'KEPT' OR "cardId" IS NULL OR "replacesCardId" IS NULL);

-- At most one registration at a time replaces a card.
CREATE UNIQUE INDEX "one_open_replacement" ON "CardRegistration" ("replacesCardId")
  WHERE "state" IN ('CLAIMED', 'VERIFYING', 'CHALLENGED', 'COMPLETING', 'UNKNOWN');

-- Registrations under way when the column came.
UPDATE "CardRegistration" r SET "brand" = c."brand" FROM "Card" c WHERE c."id" = r."cardId";
