extension Schema {
    /// Who signs in, and how. Instants are seconds since 1970; what opens something is stored as its SHA-256.
    ///
    /// `memberships` holds those beside the organisation that `people` names. `attempts` counts failures in a row under
    /// the digest of what was attempted: what strangers type into a login field is not kept.
    static let identity = """
        CREATE TABLE memberships(
            person TEXT NOT NULL REFERENCES people(id), organisation TEXT NOT NULL, roles TEXT NOT NULL,
            record INTEGER NOT NULL REFERENCES records(idx), PRIMARY KEY (person, organisation)) WITHOUT ROWID;
        CREATE TABLE logins(
            name TEXT PRIMARY KEY, person TEXT NOT NULL UNIQUE REFERENCES people(id),
            record INTEGER NOT NULL REFERENCES records(idx)) WITHOUT ROWID;
        CREATE TABLE credentials(
            person TEXT PRIMARY KEY REFERENCES people(id), password TEXT, password_at INTEGER,
            locked INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1)),
            factor BLOB CHECK (length(factor) = 20), factor_step INTEGER,
            offered BLOB CHECK (length(offered) = 20), offered_at INTEGER) WITHOUT ROWID;
        CREATE TABLE recovery_codes(
            person TEXT NOT NULL REFERENCES people(id), digest BLOB NOT NULL CHECK (length(digest) = 32),
            PRIMARY KEY (person, digest)) WITHOUT ROWID;
        CREATE TABLE api_tokens(
            id TEXT PRIMARY KEY, digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
            person TEXT NOT NULL REFERENCES people(id), organisation TEXT NOT NULL, role TEXT NOT NULL,
            scope TEXT NOT NULL, label TEXT NOT NULL, created INTEGER NOT NULL, expires INTEGER NOT NULL,
            used INTEGER, revoked INTEGER, record INTEGER NOT NULL REFERENCES records(idx)) WITHOUT ROWID;
        CREATE INDEX api_tokens_person ON api_tokens(person, created);
        CREATE TABLE openid_identities(
            issuer TEXT NOT NULL, subject TEXT NOT NULL, person TEXT NOT NULL REFERENCES people(id),
            record INTEGER NOT NULL REFERENCES records(idx), PRIMARY KEY (issuer, subject)) WITHOUT ROWID;
        CREATE INDEX openid_identities_person ON openid_identities(person);
        CREATE TABLE access_journal(
            key INTEGER PRIMARY KEY, at INTEGER NOT NULL, event TEXT NOT NULL, person TEXT, address TEXT NOT NULL,
            detail TEXT NOT NULL);
        CREATE INDEX access_journal_person ON access_journal(person, key);

        CREATE TABLE sessions(
            digest BLOB PRIMARY KEY CHECK (length(digest) = 32), id TEXT NOT NULL UNIQUE,
            person TEXT NOT NULL REFERENCES people(id), organisation TEXT NOT NULL, role TEXT NOT NULL,
            stage TEXT NOT NULL, created INTEGER NOT NULL, seen INTEGER NOT NULL, authenticated INTEGER NOT NULL,
            address TEXT NOT NULL, agent TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX sessions_person ON sessions(person, created);
        CREATE INDEX sessions_seen ON sessions(seen);
        CREATE TABLE one_time_links(
            digest BLOB PRIMARY KEY CHECK (length(digest) = 32), purpose TEXT NOT NULL,
            person TEXT NOT NULL REFERENCES people(id), created INTEGER NOT NULL, used INTEGER) WITHOUT ROWID;
        CREATE INDEX one_time_links_person ON one_time_links(person);
        CREATE TABLE openid_flows(
            state BLOB PRIMARY KEY CHECK (length(state) = 32), browser BLOB NOT NULL, provider TEXT NOT NULL,
            nonce TEXT NOT NULL, verifier TEXT NOT NULL, destination TEXT NOT NULL, expires INTEGER NOT NULL)
            WITHOUT ROWID;
        CREATE INDEX openid_flows_expires ON openid_flows(expires);
        CREATE TABLE attempts(
            digest BLOB PRIMARY KEY CHECK (length(digest) = 32), failures INTEGER NOT NULL, newest INTEGER NOT NULL)
            WITHOUT ROWID;
        CREATE INDEX attempts_newest ON attempts(newest);
        """
}
