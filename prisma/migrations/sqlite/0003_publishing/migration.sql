-- AlterTable
ALTER TABLE "AuditEntry" ADD COLUMN "approvedBy" TEXT;

-- CreateTable
CREATE TABLE "PublishingDecision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "agreementSlug" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "reason" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "agreementSlug" TEXT NOT NULL,
    "ref" TEXT,
    "action" TEXT NOT NULL,
    "input" TEXT NOT NULL,
    "form" TEXT,
    "baseVersion" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "proposerId" TEXT NOT NULL,
    "proposerName" TEXT NOT NULL,
    "proposerRole" TEXT NOT NULL,
    "proposedAt" TEXT NOT NULL,
    "publishedRevision" INTEGER
);

-- CreateTable
CREATE TABLE "ProposalEvent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "proposalId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "personName" TEXT NOT NULL,
    "body" TEXT,
    CONSTRAINT "ProposalEvent_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Submission" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "digest" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "at" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "PublishingDecision_agreementSlug_idx" ON "PublishingDecision"("agreementSlug");

-- CreateIndex
CREATE INDEX "Proposal_status_agreementSlug_idx" ON "Proposal"("status", "agreementSlug");

-- CreateIndex
CREATE INDEX "ProposalEvent_proposalId_idx" ON "ProposalEvent"("proposalId");

-- CreateIndex
CREATE INDEX "Submission_at_idx" ON "Submission"("at");
