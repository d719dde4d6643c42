-- CreateTable
CREATE TABLE "LinkCheck" (
    "url" TEXT NOT NULL,
    "checkedAt" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "httpStatus" INTEGER,
    "finalUrl" TEXT,
    "failures" INTEGER NOT NULL,
    "firstFailedOn" TEXT,

    CONSTRAINT "LinkCheck_pkey" PRIMARY KEY ("url")
);

-- CreateIndex
CREATE INDEX "LinkCheck_status_idx" ON "LinkCheck"("status");
