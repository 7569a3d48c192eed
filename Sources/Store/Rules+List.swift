package import SQL

extension Rules {
    /// Digest, kind, id and version of every rule that ever was, with its record, by record: some dozens.
    package static func lines(in database: Database) throws -> [(rule: StoredRule, record: UInt64)] {
        try database.rows("SELECT digest, kind, id, version, record FROM rules ORDER BY record, digest").map { row in
            let rule = StoredRule(
                digest: try row["digest"], kind: try row["kind"], id: try row["id"], version: try row["version"],
                text: "")
            return (rule, try row["record"])
        }
    }
}
