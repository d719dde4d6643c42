-- CreateTable
CREATE TABLE "SuggestionOutcome" (
    "agreementSlug" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "ref" TEXT NOT NULL,
    "receipt" TEXT NOT NULL,
    "url" TEXT,
    "publisher" TEXT,
    "on" TEXT,
    "shows" TEXT,
    "receivedOn" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,
    "evidenceId" TEXT,
    "by" TEXT NOT NULL,
    "recordedAt" TEXT NOT NULL,

    CONSTRAINT "SuggestionOutcome_pkey" PRIMARY KEY ("agreementSlug","id")
);

-- CreateTable
CREATE TABLE "Suggestion" (
    "id" TEXT NOT NULL,
    "agreementSlug" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "url" TEXT,
    "publisher" TEXT,
    "on" TEXT,
    "shows" TEXT,
    "email" TEXT,
    "emailUntil" TEXT,
    "receivedAt" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',

    CONSTRAINT "Suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SuggestionOutcome_receipt_key" ON "SuggestionOutcome"("receipt");

-- CreateIndex
CREATE INDEX "Suggestion_status_receivedAt_idx" ON "Suggestion"("status", "receivedAt");

-- CreateIndex
CREATE INDEX "Suggestion_emailUntil_idx" ON "Suggestion"("emailUntil");

-- CreateIndex
CREATE INDEX "Suggestion_agreementSlug_ref_idx" ON "Suggestion"("agreementSlug", "ref");

-- AddForeignKey
ALTER TABLE "SuggestionOutcome" ADD CONSTRAINT "SuggestionOutcome_agreementSlug_ref_fkey" FOREIGN KEY ("agreementSlug", "ref") REFERENCES "Commitment"("agreementSlug", "ref") ON DELETE RESTRICT ON UPDATE CASCADE;
