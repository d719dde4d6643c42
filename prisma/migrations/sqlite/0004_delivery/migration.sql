-- CreateTable
CREATE TABLE "OutboxEvent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "agreementSlug" TEXT NOT NULL,
    "firstEntry" INTEGER NOT NULL,
    "lastEntry" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TEXT NOT NULL DEFAULT '',
    "spreadAt" TEXT
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "channel" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "dueAt" TEXT NOT NULL,
    "tryUntil" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "lastAnswer" TEXT,
    "sentAt" TEXT
);

-- CreateTable
CREATE TABLE "Lease" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "holder" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "fence" INTEGER NOT NULL
);

-- CreateIndex
CREATE INDEX "OutboxEvent_spreadAt_id_idx" ON "OutboxEvent"("spreadAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_key_key" ON "Delivery"("key");

-- CreateIndex
CREATE INDEX "Delivery_state_dueAt_id_idx" ON "Delivery"("state", "dueAt", "id");

-- CreateIndex
CREATE INDEX "Delivery_channel_target_createdAt_idx" ON "Delivery"("channel", "target", "createdAt");
