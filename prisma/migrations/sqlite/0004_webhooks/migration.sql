-- CreateTable
CREATE TABLE "Webhook" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "agreementSlug" TEXT,
    "secret" TEXT NOT NULL,
    "previousSecret" TEXT,
    "previousUntil" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "sinceRevision" INTEGER NOT NULL,
    "pausedBy" TEXT,
    "createdBy" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "disabledAt" TEXT
);

-- CreateTable
CREATE TABLE "WebhookEvent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "webhookId" TEXT NOT NULL,
    "webhookName" TEXT NOT NULL,
    "detail" TEXT
);

-- CreateTable
CREATE TABLE "WebhookAttempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "webhookId" TEXT NOT NULL,
    "deliveryId" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "milliseconds" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "status" INTEGER,
    "answer" TEXT
);

-- CreateIndex
CREATE INDEX "WebhookEvent_webhookId_idx" ON "WebhookEvent"("webhookId");

-- CreateIndex
CREATE INDEX "WebhookAttempt_webhookId_at_idx" ON "WebhookAttempt"("webhookId", "at");

-- CreateIndex
CREATE INDEX "WebhookAttempt_deliveryId_at_idx" ON "WebhookAttempt"("deliveryId", "at");

-- Written by hand: an event, once written, stays as it is.
CREATE TRIGGER "WebhookEvent_no_update" BEFORE UPDATE ON "WebhookEvent"
BEGIN
  SELECT RAISE(ABORT, 'webhook events are append-only');
END;

CREATE TRIGGER "WebhookEvent_no_delete" BEFORE DELETE ON "WebhookEvent"
BEGIN
  SELECT RAISE(ABORT, 'webhook events are append-only');
END;
