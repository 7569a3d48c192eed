extension SchemaTriggers {
    /// A record is never changed and never deleted, by whatever program.
    static let recordsAreNeverChanged = SchemaTriggers(
        sqlite: """
            CREATE TRIGGER records_are_never_changed BEFORE UPDATE ON records
                BEGIN SELECT RAISE(ABORT, 'records are never changed'); END;
            CREATE TRIGGER records_are_never_deleted BEFORE DELETE ON records
                BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;
            """,
        postgreSQL: """
            CREATE FUNCTION records_are_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'records are never changed'; END $$;
            CREATE TRIGGER records_are_never_changed BEFORE UPDATE OR DELETE ON records
                FOR EACH ROW EXECUTE FUNCTION records_are_never_changed();
            CREATE TRIGGER records_are_never_truncated BEFORE TRUNCATE ON records
                FOR EACH STATEMENT EXECUTE FUNCTION records_are_never_changed();
            """)
}
