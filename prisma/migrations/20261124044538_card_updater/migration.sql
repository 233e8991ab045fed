-- CreateEnum
CREATE TYPE "CardClosing" AS ENUM ('BY_ISSUER', 'GONE_AT_GATEWAY');

-- CreateEnum
CREATE TYPE "CardEventKind" AS ENUM ('UPDATED', 'CLOSED', 'GONE', 'STRAY_REMOVED');

-- AlterTable
ALTER TABLE "Card" ADD COLUMN     "checkAt" TIMESTAMPTZ(3),
ADD COLUMN     "closedAt" TIMESTAMPTZ(3),
ADD COLUMN     "closing" "CardClosing";

-- AlterTable
ALTER TABLE "CardRegistration" ADD COLUMN     "sweptAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "CardEvent" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "cardId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" "CardEventKind" NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "CardEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CardEvent_userId_at_idx" ON "CardEvent"("userId", "at");

-- CreateIndex
CREATE INDEX "CardEvent_cardId_at_idx" ON "CardEvent"("cardId", "at");

-- CreateIndex
CREATE INDEX "Card_checkAt_idx" ON "Card"("checkAt");

ALTER TABLE "Card" ADD CONSTRAINT "closed_for_a_reason" CHECK (("closedAt" IS NULL) = ("closing" IS NULL));

-- What became of a card is never rewritten.
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "CardEvent" FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting"();
