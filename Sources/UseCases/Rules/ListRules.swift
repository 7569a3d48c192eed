import Store

/// The rule files that are in force and those that were (規程一覧): methodologies, factors, checklists.
package struct ListRules: Query {
    package static let name = "rule.list"
    package static let readers = Readers.everyone

    package init() {}

    package func answer(to reader: Reader, from folder: DataFolder) throws -> RuleList {
        let lines = try folder.store.read { try Rules.lines(in: $0) }
        var newest: [String: String] = [:]
        for line in lines { newest["\(line.rule.kind)/\(line.rule.id)"] = line.rule.digest }
        return RuleList(
            rules: lines.map { line in
                RuleList.Line(
                    digest: line.rule.digest, kind: line.rule.kind, id: line.rule.id, version: line.rule.version,
                    record: line.record, isInForce: newest["\(line.rule.kind)/\(line.rule.id)"] == line.rule.digest)
            })
    }
}

package struct RuleList: Codable, Sendable {
    package struct Line: Codable, Sendable {
        /// SHA-256 of its text.
        package let digest: String
        /// `methodology`, `factors` or `checklist`.
        package let kind: String
        package let id: String
        package let version: String
        /// The record that installed it.
        package let record: UInt64
        package let isInForce: Bool
    }

    package let rules: [Line]
}
