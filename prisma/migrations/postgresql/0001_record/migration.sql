-- CreateTable
CREATE TABLE "Agreement" (
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "kind" TEXT NOT NULL,
    "legalNature" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "formalTitle" TEXT,
    "signedOn" TEXT NOT NULL,
    "signedPlace" TEXT NOT NULL,
    "signedZone" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "DateClaim" (
    "agreementSlug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    "source" TEXT,
    "note" TEXT,
    "chosen" BOOLEAN NOT NULL,

    CONSTRAINT "DateClaim_pkey" PRIMARY KEY ("agreementSlug","position")
);

-- CreateTable
CREATE TABLE "Party" (
    "agreementSlug" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "calendar" TEXT NOT NULL,

    CONSTRAINT "Party_pkey" PRIMARY KEY ("agreementSlug","code")
);

-- CreateTable
CREATE TABLE "Theme" (
    "agreementSlug" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "Theme_pkey" PRIMARY KEY ("agreementSlug","key")
);

-- CreateTable
CREATE TABLE "Source" (
    "agreementSlug" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "publisher" TEXT NOT NULL,
    "title" TEXT,
    "published" TEXT,
    "kind" TEXT NOT NULL,
    "url" TEXT,
    "note" TEXT,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("agreementSlug","key")
);

-- CreateTable
CREATE TABLE "AgreementLink" (
    "agreementSlug" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "AgreementLink_pkey" PRIMARY KEY ("agreementSlug","to","kind")
);

-- CreateTable
CREATE TABLE "Commitment" (
    "agreementSlug" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT,
    "operativeWords" TEXT,
    "modality" TEXT,
    "theme" TEXT NOT NULL,
    "bound" TEXT NOT NULL,
    "parties" TEXT NOT NULL,
    "responsible" TEXT NOT NULL,
    "criteria" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "continuous" BOOLEAN NOT NULL,
    "sources" TEXT NOT NULL,
    "amountClaims" TEXT NOT NULL,
    "supersededBy" TEXT,
    "searchText" TEXT NOT NULL,

    CONSTRAINT "Commitment_pkey" PRIMARY KEY ("agreementSlug","ref")
);

-- CreateTable
CREATE TABLE "Step" (
    "agreementSlug" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "party" TEXT,
    "targetOn" TEXT,
    "completedOn" TEXT,

    CONSTRAINT "Step_pkey" PRIMARY KEY ("agreementSlug","ref","id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "agreementSlug" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    "precision" TEXT NOT NULL,
    "published" TEXT,
    "foundOn" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "label" TEXT,
    "shows" TEXT NOT NULL,
    "party" TEXT,
    "recordedAt" TEXT NOT NULL,
    "withdrawnAt" TEXT,
    "withdrawnBy" TEXT,
    "withdrawnReason" TEXT,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("agreementSlug","id")
);

-- CreateTable
CREATE TABLE "EvidenceRelation" (
    "agreementSlug" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "relation" TEXT NOT NULL,
    "why" TEXT,

    CONSTRAINT "EvidenceRelation_pkey" PRIMARY KEY ("agreementSlug","evidenceId","ref")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "agreementSlug" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "party" TEXT,
    "state" TEXT NOT NULL,
    "disputed" BOOLEAN NOT NULL,
    "progress" INTEGER,
    "effectiveOn" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "recordedAt" TEXT NOT NULL,
    "withdrawnAt" TEXT,
    "withdrawnBy" TEXT,
    "withdrawnReason" TEXT,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("agreementSlug","ref","id")
);

-- CreateTable
CREATE TABLE "AssessmentEvidence" (
    "agreementSlug" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "assessmentId" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "AssessmentEvidence_pkey" PRIMARY KEY ("agreementSlug","ref","assessmentId","evidenceId")
);

-- CreateTable
CREATE TABLE "Check" (
    "agreementSlug" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "ref" TEXT,
    "on" TEXT NOT NULL,
    "upTo" TEXT NOT NULL,
    "note" TEXT,
    "by" TEXT NOT NULL,
    "recordedAt" TEXT NOT NULL,

    CONSTRAINT "Check_pkey" PRIMARY KEY ("agreementSlug","id")
);

-- CreateTable
CREATE TABLE "Extension" (
    "agreementSlug" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "agreedOn" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "recordedAt" TEXT NOT NULL,
    "withdrawnAt" TEXT,
    "withdrawnBy" TEXT,
    "withdrawnReason" TEXT,

    CONSTRAINT "Extension_pkey" PRIMARY KEY ("agreementSlug","ref","id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" INTEGER NOT NULL,
    "recordedAt" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "agreementSlug" TEXT NOT NULL,
    "ref" TEXT,
    "subjectId" TEXT NOT NULL,
    "reason" TEXT,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordHead" (
    "id" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "RecordHead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL DEFAULT 'editor',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMP(3),
    "refreshTokenExpiresAt" TIMESTAMP(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SetupLink" (
    "tokenHash" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "usedAt" TEXT,

    CONSTRAINT "SetupLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateIndex
CREATE INDEX "EvidenceRelation_agreementSlug_ref_idx" ON "EvidenceRelation"("agreementSlug", "ref");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_hash_key" ON "AuditEntry"("hash");

-- CreateIndex
CREATE INDEX "AuditEntry_agreementSlug_ref_idx" ON "AuditEntry"("agreementSlug", "ref");

-- CreateIndex
CREATE INDEX "AuditEntry_recordedAt_idx" ON "AuditEntry"("recordedAt");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "RateLimit_key_key" ON "RateLimit"("key");

-- AddForeignKey
ALTER TABLE "DateClaim" ADD CONSTRAINT "DateClaim_agreementSlug_fkey" FOREIGN KEY ("agreementSlug") REFERENCES "Agreement"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Party" ADD CONSTRAINT "Party_agreementSlug_fkey" FOREIGN KEY ("agreementSlug") REFERENCES "Agreement"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Theme" ADD CONSTRAINT "Theme_agreementSlug_fkey" FOREIGN KEY ("agreementSlug") REFERENCES "Agreement"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_agreementSlug_fkey" FOREIGN KEY ("agreementSlug") REFERENCES "Agreement"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementLink" ADD CONSTRAINT "AgreementLink_agreementSlug_fkey" FOREIGN KEY ("agreementSlug") REFERENCES "Agreement"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_agreementSlug_fkey" FOREIGN KEY ("agreementSlug") REFERENCES "Agreement"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Step" ADD CONSTRAINT "Step_agreementSlug_ref_fkey" FOREIGN KEY ("agreementSlug", "ref") REFERENCES "Commitment"("agreementSlug", "ref") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_agreementSlug_fkey" FOREIGN KEY ("agreementSlug") REFERENCES "Agreement"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceRelation" ADD CONSTRAINT "EvidenceRelation_agreementSlug_evidenceId_fkey" FOREIGN KEY ("agreementSlug", "evidenceId") REFERENCES "Evidence"("agreementSlug", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceRelation" ADD CONSTRAINT "EvidenceRelation_agreementSlug_ref_fkey" FOREIGN KEY ("agreementSlug", "ref") REFERENCES "Commitment"("agreementSlug", "ref") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_agreementSlug_ref_fkey" FOREIGN KEY ("agreementSlug", "ref") REFERENCES "Commitment"("agreementSlug", "ref") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssessmentEvidence" ADD CONSTRAINT "AssessmentEvidence_agreementSlug_ref_assessmentId_fkey" FOREIGN KEY ("agreementSlug", "ref", "assessmentId") REFERENCES "Assessment"("agreementSlug", "ref", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssessmentEvidence" ADD CONSTRAINT "AssessmentEvidence_agreementSlug_evidenceId_fkey" FOREIGN KEY ("agreementSlug", "evidenceId") REFERENCES "Evidence"("agreementSlug", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Check" ADD CONSTRAINT "Check_agreementSlug_fkey" FOREIGN KEY ("agreementSlug") REFERENCES "Agreement"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Check" ADD CONSTRAINT "Check_agreementSlug_ref_fkey" FOREIGN KEY ("agreementSlug", "ref") REFERENCES "Commitment"("agreementSlug", "ref") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_agreementSlug_ref_fkey" FOREIGN KEY ("agreementSlug", "ref") REFERENCES "Commitment"("agreementSlug", "ref") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
