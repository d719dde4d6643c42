-- AlterTable
ALTER TABLE "Check" ADD COLUMN "withdrawnAt" TEXT;
ALTER TABLE "Check" ADD COLUMN "withdrawnBy" TEXT;
ALTER TABLE "Check" ADD COLUMN "withdrawnReason" TEXT;
