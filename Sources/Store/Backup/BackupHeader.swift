import Quantities
package import TransparencyLog

/// The second line of a backup: what it is a backup of.
package struct BackupHeader: Codable, Hashable, Sendable {
    /// Whether key files stand in it.
    package let hasKeys: Bool
    /// The log as it was then.
    package let logRoot: LogHash
    package let logSize: UInt64
    /// The steps of the schema that the tables had taken.
    package let schema: [String]
    /// The key that checks the log.
    package let verifierKey: String

    package var logHead: LogHead { LogHead(size: logSize, root: logRoot) }

    /// - Throws: ``Rejection`` `backup.version.newer` when this program does not know all its steps.
    func requireKnownSchema() throws(Rejection) {
        let known = Schema.steps.map(\.name)
        guard schema.count <= known.count, !StoredTables.all(after: schema.count).isEmpty,
            schema == Array(known.prefix(schema.count))
        else {
            throw Rejection(
                "backup.version.newer", expected: "a schema of at most \(known.count) known steps",
                found: "\(schema.count): \(schema.last?.prefix(40) ?? "none")",
                ja: "このバックアップはより新しい daicho で作られています。新しい daicho を使ってください",
                en: "This backup was made by a newer daicho; use that one")
        }
    }
}
