import Quantities
import UseCases

enum RuleEndpoints {
    static let all = [list, text]

    /// One rule file.
    private struct File: Codable, Sendable {
        /// `methodology`, `factors` or `checklist`.
        let kind: String
        let id: String
        let version: String
        /// SHA-256 of its text.
        let digest: String
        /// The record that installed it.
        let record: UInt64
        let isInForce: Bool

        init(_ file: RulesView.File) {
            kind = file.kind
            id = file.id
            version = file.version
            digest = file.digest
            record = file.record
            isInForce = file.isInForce
        }
    }

    private struct Files: Codable, Sendable { let rules: [File] }

    private static let list = Endpoint.get(
        "/rules", .rules, ja: "規程の一覧", en: "The rule files in force and before, newest first",
        { _ in ShowRules() }, as: { Files(rules: $0.files.map { File($0) }) })

    private static let text = Endpoint.bytes(
        "/rules/{digest}", .rules, ja: "規程の原文", en: "The text of a rule file",
        type: "text/plain; charset=utf-8",
        parameters: [.path("digest", .digest, ja: "原文のSHA-256", en: "SHA-256 of the text")], codes: ["rule.unknown"],
        { call in ShowRule(call.text("digest") ?? "") }, as: { .bytes(Array($0.utf8)) })
}
