-- AlterTable
ALTER TABLE "Check" ADD COLUMN     "withdrawnAt" TEXT,
ADD COLUMN     "withdrawnBy" TEXT,
ADD COLUMN     "withdrawnReason" TEXT;
