import SQL

/// The tables, as forward-only numbered steps. A step that has landed is never edited: a change is a new step.
///
/// Tables are written once and told to each engine in its own words (``SchemaStep``). Triggers, whose languages differ,
/// hold the invariants a second time, below the domain's `decide`: see ``SchemaTriggers``.
enum Schema {
    static let steps = [
        SchemaStep("1 records and log", tables: records, .recordsAreNeverChanged),
        SchemaStep("2 people and rules", tables: people),
        SchemaStep("3 members and readings", tables: readings),
        SchemaStep("4 claims", tables: claims),
        SchemaStep("5 registry", tables: registry, .registryInvariants),
        SchemaStep("6 tiles", tables: tiles, move: LogTiles.replaceHashes),
        SchemaStep("7 cosignatures", tables: cosignatures),
        // Nothing asks for the blocks of one batch, and every transfer paid for it.
        SchemaStep("8 one index less", tables: "DROP INDEX IF EXISTS blocks_batch;"),
        SchemaStep("9 pending acts", tables: pendingActs),
        SchemaStep("10 identity", tables: identity, .journalIsNeverChanged),
        SchemaStep("11 account lines", tables: accountLines, move: AccountLines.derive),
        SchemaStep("12 retired by month", tables: RetiredMonths.table, move: RetiredMonths.fill),
        SchemaStep("13 fewer pages for a command", tables: filedRecords, move: CommandLedger.keepInOrder),
        SchemaStep("14 blocks are judged together", tables: "", .blocksAreJudgedTogether),
        SchemaStep("15 holds and freezes", tables: HoldTable.table + FreezeTable.table, .waysOut),
        SchemaStep("16 moved by month", tables: MovedMonths.table, move: MovedMonths.fill),
        SchemaStep("17 reconciliations", tables: ReconciliationTable.table),
        SchemaStep(
            "18 notices", tables: NoticeTopics.table + AccountAudience.table + NoticeMarks.table,
            move: NoticeTopics.fill),
        SchemaStep("19 mail", tables: MailOutbox.table),
        SchemaStep("20 exchanges by month", tables: "", move: MovedMonths.tellExchanges),
        SchemaStep("21 where units came from", tables: UnitOrigins.columns, move: ReplayedOrigins.fill),
    ]

    /// `records.bytes` are the bytes that were hashed. `log_hashes` holds the hash of every complete subtree.
    private static let records = """
        CREATE TABLE records(
            idx INTEGER PRIMARY KEY CHECK (idx >= 0), kind TEXT NOT NULL, subject TEXT NOT NULL, bytes BLOB NOT NULL);
        CREATE INDEX records_subject ON records(subject, idx);
        CREATE INDEX records_kind ON records(kind, idx);
        CREATE TABLE log_hashes(
            level INTEGER NOT NULL, idx INTEGER NOT NULL, hash BLOB NOT NULL CHECK (length(hash) = 32),
            PRIMARY KEY (level, idx)) WITHOUT ROWID;
        CREATE TABLE checkpoints(size INTEGER PRIMARY KEY, note TEXT NOT NULL);
        CREATE TABLE commands(
            id TEXT PRIMARY KEY, name TEXT NOT NULL, person TEXT NOT NULL, content TEXT NOT NULL, answer TEXT NOT NULL,
            recorded_at TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE snapshots(
            kind TEXT NOT NULL, id TEXT NOT NULL, state TEXT NOT NULL, record INTEGER NOT NULL REFERENCES records(idx),
            PRIMARY KEY (kind, id)) WITHOUT ROWID;
        CREATE TABLE documents(
            id TEXT NOT NULL, name TEXT NOT NULL, digest TEXT NOT NULL, bytes BLOB NOT NULL,
            record INTEGER REFERENCES records(idx), PRIMARY KEY (id, name)) WITHOUT ROWID;
        """

    /// One row a tile, at its latest width: narrower ones are its beginning. It takes the place of `log_hashes`.
    private static let tiles = """
        CREATE TABLE log_tiles(
            level INTEGER NOT NULL, idx INTEGER NOT NULL, hashes BLOB NOT NULL, PRIMARY KEY (level, idx)) WITHOUT ROWID;
        """

    /// Movements of units are most of a long log, and are found by the lines of accounts: each would change a page of its
    /// own in the index of subjects. By kind they stand one behind the other.
    private static let filedRecords = """
        DROP INDEX IF EXISTS records_subject;
        CREATE INDEX records_subject ON records(subject, idx) WHERE \(RecordLog.isFiled);
        """

    /// `witness` is the verifier key of whoever cosigned, `line` the signature line under the checkpoint's own.
    private static let cosignatures = """
        CREATE TABLE cosignatures(
            size INTEGER NOT NULL REFERENCES checkpoints(size), witness TEXT NOT NULL, line TEXT NOT NULL,
            PRIMARY KEY (size, witness)) WITHOUT ROWID;
        CREATE INDEX cosignatures_witness ON cosignatures(witness, size);
        """

    /// `record` is that of the proposal, which gives the act its id.
    private static let pendingActs = """
        CREATE TABLE pending_acts(
            id TEXT PRIMARY KEY, record INTEGER NOT NULL UNIQUE REFERENCES records(idx), organisation TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('waiting', 'approved', 'declined', 'withdrawn')),
            expires INTEGER NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX pending_acts_waiting ON pending_acts(state, organisation, record);
        """

    private static let people = """
        CREATE TABLE people(
            id TEXT PRIMARY KEY, organisation TEXT NOT NULL, roles TEXT NOT NULL, name TEXT NOT NULL,
            record INTEGER NOT NULL REFERENCES records(idx)) WITHOUT ROWID;
        CREATE TABLE organisations(
            id TEXT PRIMARY KEY, name TEXT NOT NULL, address TEXT NOT NULL,
            record INTEGER NOT NULL REFERENCES records(idx)) WITHOUT ROWID;
        CREATE TABLE rules(
            digest TEXT PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, version TEXT NOT NULL, text TEXT NOT NULL,
            record INTEGER NOT NULL REFERENCES records(idx)) WITHOUT ROWID;
        """

    /// A site-day is current until a later version supersedes it; nothing is overwritten.
    private static let readings = """
        CREATE TABLE meters(key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE supply_points(key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE sites(
            key INTEGER PRIMARY KEY, project TEXT NOT NULL, id TEXT NOT NULL, meter INTEGER NOT NULL REFERENCES meters(key),
            supply_point INTEGER NOT NULL REFERENCES supply_points(key), member TEXT NOT NULL, salt BLOB NOT NULL,
            commitment BLOB NOT NULL, record INTEGER NOT NULL REFERENCES records(idx), UNIQUE (project, id));
        CREATE INDEX sites_meter ON sites(meter);
        CREATE INDEX sites_supply_point ON sites(supply_point);
        CREATE TABLE deliveries(
            key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, project TEXT NOT NULL, file TEXT NOT NULL,
            bytes INTEGER NOT NULL, digest TEXT NOT NULL, mapping TEXT NOT NULL, root BLOB NOT NULL,
            site_days INTEGER NOT NULL, record INTEGER NOT NULL REFERENCES records(idx), UNIQUE (project, digest, mapping));
        CREATE TABLE site_days(
            site INTEGER NOT NULL REFERENCES sites(key), day INTEGER NOT NULL, version INTEGER NOT NULL,
            delivery INTEGER NOT NULL, superseded INTEGER, salt BLOB NOT NULL, payload BLOB NOT NULL, flags BLOB,
            fingerprint INTEGER, PRIMARY KEY (site, day, version)) WITHOUT ROWID/* by site */;
        CREATE INDEX site_days_delivery ON site_days(delivery);
        CREATE INDEX site_days_fingerprint ON site_days(fingerprint) WHERE fingerprint IS NOT NULL;
        """

    /// `claimed_days` is the rule that one meter-interval is credited once, ever, across all projects.
    private static let claims = """
        CREATE TABLE claim_lines(
            period TEXT NOT NULL, line INTEGER NOT NULL, before INTEGER NOT NULL, text TEXT NOT NULL,
            PRIMARY KEY (period, line)) WITHOUT ROWID;
        CREATE INDEX claim_lines_before ON claim_lines(period, before);
        CREATE TABLE claimed_days(
            meter INTEGER NOT NULL REFERENCES meters(key), day INTEGER NOT NULL,
            supply_point INTEGER NOT NULL REFERENCES supply_points(key), period TEXT NOT NULL,
            PRIMARY KEY (meter, day), UNIQUE (supply_point, day)) WITHOUT ROWID;
        CREATE INDEX claimed_days_period ON claimed_days(period);
        CREATE TABLE dispositions(
            record INTEGER PRIMARY KEY REFERENCES records(idx), project TEXT NOT NULL, body TEXT NOT NULL);
        """

    /// `batch_totals.imbalance` refers to a table that holds only zero, checked at commit: issued = held + retired.
    private static let registry = """
        CREATE TABLE accounts(
            id TEXT PRIMARY KEY, state TEXT NOT NULL, record INTEGER NOT NULL REFERENCES records(idx)) WITHOUT ROWID;
        CREATE TABLE batches(
            id TEXT PRIMARY KEY, prefix TEXT NOT NULL, first INTEGER NOT NULL CHECK (first >= 1),
            last INTEGER NOT NULL CHECK (last >= first), period TEXT NOT NULL, vintage INTEGER NOT NULL,
            attributes TEXT NOT NULL, record INTEGER NOT NULL REFERENCES records(idx),
            UNIQUE (period, vintage), UNIQUE (prefix, first)) WITHOUT ROWID;
        CREATE TABLE zero(value INTEGER PRIMARY KEY CHECK (value = 0));
        INSERT INTO zero VALUES (0);
        CREATE TABLE batch_totals(
            batch TEXT PRIMARY KEY REFERENCES batches(id), issued INTEGER NOT NULL,
            held INTEGER NOT NULL DEFAULT 0 CHECK (held >= 0), retired INTEGER NOT NULL DEFAULT 0 CHECK (retired >= 0),
            imbalance INTEGER GENERATED ALWAYS AS (issued - held - retired) STORED
                REFERENCES zero(value) DEFERRABLE INITIALLY DEFERRED) WITHOUT ROWID;
        CREATE TABLE blocks(
            prefix TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL CHECK (last >= first),
            batch TEXT NOT NULL REFERENCES batches(id), account TEXT NOT NULL REFERENCES accounts(id),
            status TEXT NOT NULL CHECK (status IN ('held', 'retired')), record INTEGER NOT NULL REFERENCES records(idx),
            PRIMARY KEY (prefix, first)) WITHOUT ROWID;
        CREATE INDEX blocks_account ON blocks(account, status, prefix, first);
        CREATE INDEX blocks_batch ON blocks(batch, first);
        """

    /// What an account held after each of its movements.
    private static let accountLines = """
        CREATE TABLE account_lines(
            account TEXT NOT NULL REFERENCES accounts(id), record INTEGER NOT NULL REFERENCES records(idx),
            held INTEGER NOT NULL CHECK (held >= 0), retired INTEGER NOT NULL CHECK (retired >= 0),
            PRIMARY KEY (account, record)) WITHOUT ROWID;
        """
}
