-- AlterTable
ALTER TABLE "Commitment" ADD COLUMN "comparable" TEXT NOT NULL DEFAULT '[]';
