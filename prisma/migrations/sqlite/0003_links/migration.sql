-- CreateTable
CREATE TABLE "LinkCheck" (
    "url" TEXT NOT NULL PRIMARY KEY,
    "checkedAt" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "httpStatus" INTEGER,
    "finalUrl" TEXT,
    "failures" INTEGER NOT NULL,
    "firstFailedOn" TEXT
);

-- CreateIndex
CREATE INDEX "LinkCheck_status_idx" ON "LinkCheck"("status");
