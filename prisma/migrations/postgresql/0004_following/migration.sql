-- CreateTable
CREATE TABLE "Follower" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "agreementSlug" TEXT NOT NULL,
    "ref" TEXT NOT NULL DEFAULT '',
    "how" TEXT NOT NULL,
    "reminders" BOOLEAN NOT NULL,
    "askedAt" TEXT NOT NULL,
    "confirmedAt" TEXT,
    "toldUpTo" INTEGER NOT NULL,
    "digestOn" TEXT,
    "refusals" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Follower_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FollowerReminder" (
    "followerId" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "offset" INTEGER NOT NULL,

    CONSTRAINT "FollowerReminder_pkey" PRIMARY KEY ("followerId","ref","dueOn","offset")
);

-- CreateIndex
CREATE UNIQUE INDEX "Follower_key_key" ON "Follower"("key");

-- CreateIndex
CREATE INDEX "Follower_agreementSlug_idx" ON "Follower"("agreementSlug");

-- CreateIndex
CREATE INDEX "Follower_askedAt_idx" ON "Follower"("askedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Follower_email_agreementSlug_ref_key" ON "Follower"("email", "agreementSlug", "ref");

-- AddForeignKey
ALTER TABLE "FollowerReminder" ADD CONSTRAINT "FollowerReminder_followerId_fkey" FOREIGN KEY ("followerId") REFERENCES "Follower"("id") ON DELETE CASCADE ON UPDATE CASCADE;
