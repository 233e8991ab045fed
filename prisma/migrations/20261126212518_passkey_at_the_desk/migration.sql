-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "passkeyAt" TIMESTAMPTZ(3);
