extension SchemaTriggers {
    /// Unit blocks never overlap and stay in their batch; they are split, never changed; what is retired never moves; and
    /// the totals of a batch follow its blocks.
    static let registryInvariants = SchemaTriggers(
        sqlite: """
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
            CREATE TRIGGER retired_blocks_never_move BEFORE DELETE ON blocks WHEN OLD.status = 'retired' BEGIN
                SELECT RAISE(ABORT, 'retired units never move');
            END;
            CREATE TRIGGER blocks_count AFTER INSERT ON blocks BEGIN
                UPDATE batch_totals SET
                    held = held + CASE NEW.status WHEN 'held' THEN NEW.last - NEW.first + 1 ELSE 0 END,
                    retired = retired + CASE NEW.status WHEN 'retired' THEN NEW.last - NEW.first + 1 ELSE 0 END
                    WHERE batch = NEW.batch;
            END;
            CREATE TRIGGER blocks_discount AFTER DELETE ON blocks BEGIN
                UPDATE batch_totals SET
                    held = held - CASE OLD.status WHEN 'held' THEN OLD.last - OLD.first + 1 ELSE 0 END,
                    retired = retired - CASE OLD.status WHEN 'retired' THEN OLD.last - OLD.first + 1 ELSE 0 END
                    WHERE batch = OLD.batch;
            END;
            """,
        postgreSQL: """
            CREATE FUNCTION batches_count() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                INSERT INTO batch_totals(batch, issued) VALUES (NEW.id, NEW.last - NEW.first + 1);
                RETURN NULL;
            END $$;
            CREATE TRIGGER batches_count AFTER INSERT ON batches FOR EACH ROW EXECUTE FUNCTION batches_count();

            CREATE FUNCTION blocks_come() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                IF (SELECT last FROM blocks WHERE prefix = NEW.prefix AND first <= NEW.last
                    ORDER BY first DESC LIMIT 1) >= NEW.first
                    THEN RAISE EXCEPTION 'unit blocks never overlap'; END IF;
                IF NOT EXISTS (SELECT 1 FROM batches WHERE id = NEW.batch AND prefix = NEW.prefix
                    AND first <= NEW.first AND last >= NEW.last)
                    THEN RAISE EXCEPTION 'a unit block stays in its batch'; END IF;
                UPDATE batch_totals SET
                    held = held + CASE NEW.status WHEN 'held' THEN NEW.last - NEW.first + 1 ELSE 0 END,
                    retired = retired + CASE NEW.status WHEN 'retired' THEN NEW.last - NEW.first + 1 ELSE 0 END
                    WHERE batch = NEW.batch;
                RETURN NEW;
            END $$;
            CREATE TRIGGER blocks_come BEFORE INSERT ON blocks FOR EACH ROW EXECUTE FUNCTION blocks_come();

            CREATE FUNCTION blocks_go() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                IF TG_OP = 'UPDATE' THEN RAISE EXCEPTION 'unit blocks are split, never changed'; END IF;
                IF OLD.status = 'retired' THEN RAISE EXCEPTION 'retired units never move'; END IF;
                UPDATE batch_totals SET held = held - (OLD.last - OLD.first + 1) WHERE batch = OLD.batch;
                RETURN OLD;
            END $$;
            CREATE TRIGGER blocks_go BEFORE UPDATE OR DELETE ON blocks FOR EACH ROW EXECUTE FUNCTION blocks_go();
            CREATE FUNCTION blocks_are_never_truncated() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'unit blocks are never truncated'; END $$;
            CREATE TRIGGER blocks_are_never_truncated BEFORE TRUNCATE ON blocks
                FOR EACH STATEMENT EXECUTE FUNCTION blocks_are_never_truncated();
            """)
}
