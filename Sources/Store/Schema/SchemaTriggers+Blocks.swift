extension SchemaTriggers {
    /// The same rules of unit blocks, held on a server for all rows of a statement at once: row by row they cost more than
    /// all else that a movement does there. SQLite knows only triggers for each row.
    ///
    /// What blocks refer to is looked up here too, and can never go or be renamed: a reference that the server checks row
    /// by row locks a row of each of three tables for every block, although nobody else writes meanwhile.
    static let blocksAreJudgedTogether = SchemaTriggers(
        sqlite: "",
        postgreSQL: """
            DROP FUNCTION IF EXISTS blocks_come() CASCADE;
            DROP FUNCTION IF EXISTS blocks_go() CASCADE;
            ALTER TABLE blocks DROP CONSTRAINT IF EXISTS blocks_batch_fkey, DROP CONSTRAINT IF EXISTS blocks_account_fkey,
                DROP CONSTRAINT IF EXISTS blocks_record_fkey;

            CREATE OR REPLACE FUNCTION blocks_come() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE n record; BEGIN
                IF EXISTS (SELECT 1 FROM come WHERE
                        (SELECT b.last FROM blocks b WHERE b.prefix = come.prefix AND b.first < come.first
                            ORDER BY b.first DESC LIMIT 1) >= come.first
                        OR (SELECT b.first FROM blocks b WHERE b.prefix = come.prefix AND b.first > come.first
                            ORDER BY b.first LIMIT 1) <= come.last)
                    THEN RAISE EXCEPTION 'unit blocks never overlap'; END IF;
                IF EXISTS (SELECT 1 FROM come WHERE
                        (SELECT b.prefix = come.prefix AND b.first <= come.first AND b.last >= come.last
                            FROM batches b WHERE b.id = come.batch) IS NOT TRUE)
                    THEN RAISE EXCEPTION 'a unit block stays in its batch'; END IF;
                IF EXISTS (SELECT 1 FROM come WHERE
                        (SELECT TRUE FROM accounts a WHERE a.id = come.account) IS NOT TRUE
                        OR (SELECT TRUE FROM records r WHERE r.idx = come.record) IS NOT TRUE)
                    THEN RAISE EXCEPTION 'a unit block has an account and a record'; END IF;
                FOR n IN SELECT batch,
                        CAST(SUM(CASE status WHEN 'held' THEN last - first + 1 ELSE 0 END) AS BIGINT) AS held,
                        CAST(SUM(CASE status WHEN 'retired' THEN last - first + 1 ELSE 0 END) AS BIGINT) AS retired
                    FROM come GROUP BY batch
                LOOP
                    UPDATE batch_totals SET held = held + n.held, retired = retired + n.retired WHERE batch = n.batch;
                END LOOP;
                RETURN NULL;
            END $$;
            CREATE OR REPLACE TRIGGER blocks_come AFTER INSERT ON blocks REFERENCING NEW TABLE AS come
                FOR EACH STATEMENT EXECUTE FUNCTION blocks_come();

            CREATE OR REPLACE FUNCTION blocks_go() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE n record; BEGIN
                IF EXISTS (SELECT 1 FROM gone WHERE status = 'retired')
                    THEN RAISE EXCEPTION 'retired units never move'; END IF;
                FOR n IN SELECT batch, CAST(SUM(last - first + 1) AS BIGINT) AS held FROM gone GROUP BY batch LOOP
                    UPDATE batch_totals SET held = held - n.held WHERE batch = n.batch;
                END LOOP;
                RETURN NULL;
            END $$;
            CREATE OR REPLACE TRIGGER blocks_go AFTER DELETE ON blocks REFERENCING OLD TABLE AS gone
                FOR EACH STATEMENT EXECUTE FUNCTION blocks_go();

            CREATE OR REPLACE FUNCTION blocks_only_end_when_split() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'unit blocks are split, never changed'; END $$;
            CREATE OR REPLACE TRIGGER blocks_only_end_when_split BEFORE UPDATE ON blocks
                FOR EACH STATEMENT EXECUTE FUNCTION blocks_only_end_when_split();

            CREATE OR REPLACE FUNCTION what_blocks_refer_to_stays() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'what unit blocks refer to stays'; END $$;
            CREATE OR REPLACE TRIGGER accounts_stay BEFORE DELETE OR TRUNCATE OR UPDATE OF id ON accounts
                FOR EACH STATEMENT EXECUTE FUNCTION what_blocks_refer_to_stays();
            CREATE OR REPLACE TRIGGER batches_stay BEFORE DELETE OR TRUNCATE OR UPDATE OF id, prefix, first, last ON batches
                FOR EACH STATEMENT EXECUTE FUNCTION what_blocks_refer_to_stays();
            """)
}
