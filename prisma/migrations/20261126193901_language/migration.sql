-- CreateEnum
CREATE TYPE "Lang" AS ENUM ('ja', 'en');

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "lang" "Lang";
