-- Written by hand: Prisma's schema has no word for triggers or first rows.
-- An entry, once written, stays as it is.
CREATE TRIGGER "AuditEntry_no_update" BEFORE UPDATE ON "AuditEntry"
BEGIN
  SELECT RAISE(ABORT, 'audit entries are append-only');
END;

CREATE TRIGGER "AuditEntry_no_delete" BEFORE DELETE ON "AuditEntry"
BEGIN
  SELECT RAISE(ABORT, 'audit entries are append-only');
END;

-- The head of an empty record; every write begins by taking hold of this row.
INSERT INTO "RecordHead" ("id", "revision", "hash")
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
