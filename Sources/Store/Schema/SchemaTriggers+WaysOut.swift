extension SchemaTriggers {
    /// The rules of unit blocks, with more that can become of them than being held and being retired: set aside, cancelled,
    /// handed over. Issued = held + retired + cancelled + exported, what is set aside being held; what is out of use never
    /// moves.
    ///
    /// A check of a column cannot be changed in SQLite, so the tables are made anew there.
    static let waysOut = SchemaTriggers(
        sqlite: """
            DROP TRIGGER batches_count;
            DROP TRIGGER blocks_never_overlap;
            DROP TRIGGER blocks_stay_in_their_batch;
            DROP TRIGGER blocks_only_end_when_split;
            DROP TRIGGER retired_blocks_never_move;
            DROP TRIGGER blocks_count;
            DROP TRIGGER blocks_discount;

            CREATE TABLE new_batch_totals(
                batch TEXT PRIMARY KEY REFERENCES batches(id), issued INTEGER NOT NULL,
                held INTEGER NOT NULL DEFAULT 0 CHECK (held >= 0),
                retired INTEGER NOT NULL DEFAULT 0 CHECK (retired >= 0),
                cancelled INTEGER NOT NULL DEFAULT 0 CHECK (cancelled >= 0),
                exported INTEGER NOT NULL DEFAULT 0 CHECK (exported >= 0),
                imbalance INTEGER GENERATED ALWAYS AS (issued - held - retired - cancelled - exported) STORED
                    REFERENCES zero(value) DEFERRABLE INITIALLY DEFERRED) WITHOUT ROWID;
            INSERT INTO new_batch_totals(batch, issued, held, retired)
                SELECT batch, issued, held, retired FROM batch_totals;
            DROP TABLE batch_totals;
            ALTER TABLE new_batch_totals RENAME TO batch_totals;

            CREATE TABLE new_blocks(
                prefix TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL CHECK (last >= first),
                batch TEXT NOT NULL REFERENCES batches(id), account TEXT NOT NULL REFERENCES accounts(id),
                status TEXT NOT NULL CHECK (status IN ('held', 'reserved', 'retired', 'cancelled', 'exported')),
                record INTEGER NOT NULL REFERENCES records(idx), PRIMARY KEY (prefix, first)) WITHOUT ROWID;
            INSERT INTO new_blocks SELECT prefix, first, last, batch, account, status, record FROM blocks;
            DROP TABLE blocks;
            ALTER TABLE new_blocks RENAME TO blocks;
            CREATE INDEX blocks_account ON blocks(account, status, prefix, first);

            CREATE TRIGGER batches_count AFTER INSERT ON batches BEGIN
                INSERT INTO batch_totals(batch, issued) VALUES (NEW.id, NEW.last - NEW.first + 1);
            END;
            CREATE TRIGGER blocks_never_overlap BEFORE INSERT ON blocks WHEN EXISTS (
                SELECT 1 FROM (SELECT last FROM blocks WHERE prefix = NEW.prefix AND first <= NEW.last
                    ORDER BY first DESC LIMIT 1) WHERE last >= NEW.first)
                BEGIN SELECT RAISE(ABORT, 'unit blocks never overlap'); END;
            CREATE TRIGGER blocks_stay_in_their_batch BEFORE INSERT ON blocks WHEN NOT EXISTS (
                SELECT 1 FROM batches WHERE id = NEW.batch AND prefix = NEW.prefix
                    AND first <= NEW.first AND last >= NEW.last)
                BEGIN SELECT RAISE(ABORT, 'a unit block stays in its batch'); END;
            CREATE TRIGGER blocks_only_end_when_split BEFORE UPDATE ON blocks BEGIN
                SELECT RAISE(ABORT, 'unit blocks are split, never changed');
            END;
            CREATE TRIGGER blocks_out_of_use_never_move BEFORE DELETE ON blocks
                WHEN OLD.status NOT IN ('held', 'reserved') BEGIN
                SELECT RAISE(ABORT, 'units out of use never move');
            END;
            CREATE TRIGGER blocks_count AFTER INSERT ON blocks BEGIN
                UPDATE batch_totals SET
                    held = held + CASE WHEN NEW.status IN ('held', 'reserved') THEN NEW.last - NEW.first + 1 ELSE 0 END,
                    retired = retired + CASE NEW.status WHEN 'retired' THEN NEW.last - NEW.first + 1 ELSE 0 END,
                    cancelled = cancelled + CASE NEW.status WHEN 'cancelled' THEN NEW.last - NEW.first + 1 ELSE 0 END,
                    exported = exported + CASE NEW.status WHEN 'exported' THEN NEW.last - NEW.first + 1 ELSE 0 END
                    WHERE batch = NEW.batch;
            END;
            CREATE TRIGGER blocks_discount AFTER DELETE ON blocks BEGIN
                UPDATE batch_totals SET held = held - (OLD.last - OLD.first + 1) WHERE batch = OLD.batch;
            END;
            """,
        postgreSQL: """
            ALTER TABLE blocks DROP CONSTRAINT blocks_status_check, ADD CONSTRAINT blocks_status_check
                CHECK (status IN ('held', 'reserved', 'retired', 'cancelled', 'exported'));
            ALTER TABLE batch_totals DROP COLUMN imbalance,
                ADD COLUMN cancelled BIGINT NOT NULL DEFAULT 0 CHECK (cancelled >= 0),
                ADD COLUMN exported BIGINT NOT NULL DEFAULT 0 CHECK (exported >= 0);
            ALTER TABLE batch_totals ADD COLUMN imbalance BIGINT
                GENERATED ALWAYS AS (issued - held - retired - cancelled - exported) STORED
                REFERENCES zero(value) DEFERRABLE INITIALLY DEFERRED;

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
                        CAST(SUM(CASE WHEN status IN ('held', 'reserved') THEN last - first + 1 ELSE 0 END) AS BIGINT)
                            AS held,
                        CAST(SUM(CASE status WHEN 'retired' THEN last - first + 1 ELSE 0 END) AS BIGINT) AS retired,
                        CAST(SUM(CASE status WHEN 'cancelled' THEN last - first + 1 ELSE 0 END) AS BIGINT) AS cancelled,
                        CAST(SUM(CASE status WHEN 'exported' THEN last - first + 1 ELSE 0 END) AS BIGINT) AS exported
                    FROM come GROUP BY batch
                LOOP
                    UPDATE batch_totals SET held = held + n.held, retired = retired + n.retired,
                        cancelled = cancelled + n.cancelled, exported = exported + n.exported WHERE batch = n.batch;
                END LOOP;
                RETURN NULL;
            END $$;

            CREATE OR REPLACE FUNCTION blocks_go() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE n record; BEGIN
                IF EXISTS (SELECT 1 FROM gone WHERE status NOT IN ('held', 'reserved'))
                    THEN RAISE EXCEPTION 'units out of use never move'; END IF;
                FOR n IN SELECT batch, CAST(SUM(last - first + 1) AS BIGINT) AS held FROM gone GROUP BY batch LOOP
                    UPDATE batch_totals SET held = held - n.held WHERE batch = n.batch;
                END LOOP;
                RETURN NULL;
            END $$;
            """)
}
