-- Written by hand: Prisma's schema has no word for triggers or first rows.
-- An entry, once written, stays as it is.
CREATE FUNCTION refuse_change_of_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit entries are append-only';
END;
$$;

CREATE TRIGGER "AuditEntry_no_update" BEFORE UPDATE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit_entry();

CREATE TRIGGER "AuditEntry_no_delete" BEFORE DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit_entry();

CREATE TRIGGER "AuditEntry_no_truncate" BEFORE TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit_entry();

-- The head of an empty record; every write begins by taking hold of this row.
INSERT INTO "RecordHead" ("id", "revision", "hash")
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
