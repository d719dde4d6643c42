-- DropIndex
DROP INDEX "WebhookAttempt_webhookId_at_idx";

-- CreateIndex
CREATE INDEX "AuditEntry_agreementSlug_id_idx" ON "AuditEntry"("agreementSlug", "id");

-- CreateIndex
CREATE INDEX "WebhookAttempt_at_idx" ON "WebhookAttempt"("at");
