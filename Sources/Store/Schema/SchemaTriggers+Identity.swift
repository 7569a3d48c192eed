extension SchemaTriggers {
    /// What the access journal says is never changed and never deleted, by whatever program.
    static let journalIsNeverChanged = SchemaTriggers(
        sqlite: """
            CREATE TRIGGER access_journal_is_never_changed BEFORE UPDATE ON access_journal
                BEGIN SELECT RAISE(ABORT, 'the access journal is never changed'); END;
            CREATE TRIGGER access_journal_is_never_deleted BEFORE DELETE ON access_journal
                BEGIN SELECT RAISE(ABORT, 'the access journal is never deleted'); END;
            """,
        postgreSQL: """
            CREATE FUNCTION access_journal_is_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'the access journal is never changed'; END $$;
            CREATE TRIGGER access_journal_is_never_changed BEFORE UPDATE OR DELETE ON access_journal
                FOR EACH ROW EXECUTE FUNCTION access_journal_is_never_changed();
            CREATE TRIGGER access_journal_is_never_truncated BEFORE TRUNCATE ON access_journal
                FOR EACH STATEMENT EXECUTE FUNCTION access_journal_is_never_changed();
            """)
}
