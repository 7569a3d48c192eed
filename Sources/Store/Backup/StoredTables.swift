/// The tables of a backup, in the order of its sections: what is referred to stands before what refers to it.
///
/// A test holds this list against the schema of both engines: whoever adds a table or a column adds it here. Columns that a step
/// adds to an older table are said to be of that step, for backups of the time before are still restored.
enum StoredTables {
    static let all = all(after: Schema.steps.count)

    /// The tables that there are after so many steps of the schema.
    static func all(after steps: Int) -> [StoredTable] { known.filter { $0.step <= steps }.map { $0.after(steps) } }

    private static let known: [StoredTable] = [
        StoredTable(
            "records", step: 1, key: ["idx"],
            [.integer("idx"), .text("kind"), .text("subject"), .blob("bytes")]),
        StoredTable(
            "log_tiles", step: 6, key: ["level", "idx"], [.integer("level"), .integer("idx"), .blob("hashes")]),
        StoredTable("checkpoints", step: 1, key: ["size"], [.integer("size"), .text("note")]),
        StoredTable(
            "cosignatures", step: 7, key: ["size", "witness"], [.integer("size"), .text("witness"), .text("line")]),
        StoredTable(
            "commands", step: 1, key: ["id"],
            [.text("id"), .text("name"), .text("person"), .text("content"), .text("answer"), .text("recorded_at")]),
        StoredTable(
            "snapshots", step: 1, key: ["kind", "id"],
            [.text("kind"), .text("id"), .text("state"), .integer("record")]),
        StoredTable(
            "pending_acts", step: 9, key: ["id"],
            [
                .text("id"), .integer("record"), .text("organisation"), .text("state"), .integer("expires"),
                .text("body"),
            ]),
        StoredTable(
            "documents", step: 1, key: ["id", "name"],
            [.text("id"), .text("name"), .text("digest"), .blob("bytes"), .integer("record")]),
        StoredTable(
            "people", step: 2, key: ["id"],
            [.text("id"), .text("organisation"), .text("roles"), .text("name"), .integer("record")]),
        StoredTable(
            "organisations", step: 2, key: ["id"],
            [.text("id"), .text("name"), .text("address"), .integer("record")]),
        StoredTable(
            "rules", step: 2, key: ["digest"],
            [.text("digest"), .text("kind"), .text("id"), .text("version"), .text("text"), .integer("record")]),
        StoredTable("meters", step: 3, key: ["key"], isNumbered: true, [.integer("key"), .text("name")]),
        StoredTable("supply_points", step: 3, key: ["key"], isNumbered: true, [.integer("key"), .text("name")]),
        StoredTable(
            "sites", step: 3, key: ["key"], isNumbered: true,
            [
                .integer("key"), .text("project"), .text("id"), .integer("meter"), .integer("supply_point"),
                .text("member"), .blob("salt"), .blob("commitment"), .integer("record"),
            ]),
        StoredTable(
            "deliveries", step: 3, key: ["key"], isNumbered: true,
            [
                .integer("key"), .text("id"), .text("project"), .text("file"), .integer("bytes"), .text("digest"),
                .text("mapping"), .blob("root"), .integer("site_days"), .integer("record"),
            ]),
        StoredTable(
            "site_days", step: 3, key: ["site", "day", "version"],
            [
                .integer("site"), .integer("day"), .integer("version"), .integer("delivery"), .integer("superseded"),
                .blob("salt"), .blob("payload"), .blob("flags"), .integer("fingerprint"),
            ]),
        StoredTable(
            "claim_lines", step: 4, key: ["period", "line"],
            [.text("period"), .integer("line"), .integer("before"), .text("text")]),
        StoredTable(
            "claimed_days", step: 4, key: ["meter", "day"],
            [.integer("meter"), .integer("day"), .integer("supply_point"), .text("period")]),
        StoredTable(
            "dispositions", step: 4, key: ["record"], [.integer("record"), .text("project"), .text("body")]),
        StoredTable("accounts", step: 5, key: ["id"], [.text("id"), .text("state"), .integer("record")]),
        StoredTable(
            "batches", step: 5, key: ["id"],
            [
                .text("id"), .text("prefix"), .integer("first"), .integer("last"), .text("period"),
                .integer("vintage"), .text("attributes"), .integer("record"),
            ]),
        StoredTable(
            "holds", step: 15, key: ["number"],
            [
                .integer("number"), .text("giver"), .text("receiver"), .integer("turn"), .text("state"),
                .integer("record"), .integer("ended"),
            ]),
        StoredTable(
            "freezes", step: 15, key: ["scope"],
            [.text("scope"), .text("state"), .text("reason"), .integer("record")]),
        StoredTable(
            "blocks", step: 5, key: ["prefix", "first"],
            [
                .text("prefix"), .integer("first"), .integer("last"), .text("batch"), .text("account"),
                .text("status"), .integer("record"),
            ], later: [21: [.integer("origin")]]),
        StoredTable(
            "memberships", step: 10, key: ["person", "organisation"],
            [.text("person"), .text("organisation"), .text("roles"), .integer("record")]),
        StoredTable("logins", step: 10, key: ["name"], [.text("name"), .text("person"), .integer("record")]),
        StoredTable(
            "credentials", step: 10, key: ["person"],
            [
                .text("person"), .text("password"), .integer("password_at"), .integer("locked"), .blob("factor"),
                .integer("factor_step"), .blob("offered"), .integer("offered_at"),
            ]),
        StoredTable("recovery_codes", step: 10, key: ["person", "digest"], [.text("person"), .blob("digest")]),
        StoredTable(
            "api_tokens", step: 10, key: ["id"],
            [
                .text("id"), .blob("digest"), .text("person"), .text("organisation"), .text("role"), .text("scope"),
                .text("label"), .integer("created"), .integer("expires"), .integer("used"), .integer("revoked"),
                .integer("record"),
            ]),
        StoredTable(
            "openid_identities", step: 10, key: ["issuer", "subject"],
            [.text("issuer"), .text("subject"), .text("person"), .integer("record")]),
        StoredTable(
            "access_journal", step: 10, key: ["key"], isNumbered: true,
            [
                .integer("key"), .integer("at"), .text("event"), .text("person"), .text("address"), .text("detail"),
            ]),
        StoredTable(
            "account_lines", step: 11, key: ["account", "record"],
            [.text("account"), .integer("record"), .integer("held"), .integer("retired")],
            later: [21: [.blob("origins")]]),
        StoredTable(
            "retired_months", step: 12, key: ["month", "vintage"],
            [.integer("month"), .integer("vintage"), .integer("tonnes")]),
        StoredTable(
            "moved_months", step: 16, key: ["month", "kind"],
            [.integer("month"), .text("kind"), .integer("count"), .integer("tonnes")]),
        StoredTable(
            "reconciliations", step: 17, key: ["day"],
            [.integer("day"), .integer("made"), .integer("records"), .integer("agrees"), .text("body")]),
        StoredTable("notice_topics", step: 18, key: ["topic", "record"], [.text("topic"), .integer("record")]),
        StoredTable(
            "account_audience", step: 18, key: ["audience", "account"], [.text("audience"), .text("account")]),
        StoredTable(
            "notice_marks", step: 18, key: ["person", "organisation"],
            [.text("person"), .text("organisation"), .integer("seen")]),
        StoredTable(
            "mail_outbox", step: 19, key: ["record", "person", "organisation"],
            [
                .integer("record"), .text("person"), .text("organisation"), .integer("tries"), .integer("due"),
                .integer("failure"),
            ]),
        StoredTable(
            "mail_post", step: 19, key: ["id"],
            [
                .integer("id"), .integer("next"), .integer("sent"), .integer("failed"), .text("holder"),
                .integer("until"), .text("trouble"),
            ]),
    ]

    /// Tables that are not in a backup, because the schema fills them itself: its own notes, a constant, and sums that
    /// the triggers keep of the rows that are restored.
    static let filledBySchema: Set<String> = ["schema_steps", "zero", "batch_totals"]

    /// Tables that are not in a backup, because what they hold is over when a backup is restored: whoever was signed in
    /// signs in again, a link that was not used is asked for again.
    static let passing: Set<String> = ["sessions", "one_time_links", "openid_flows", "attempts"]
}
