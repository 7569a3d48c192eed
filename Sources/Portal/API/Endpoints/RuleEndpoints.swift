import Quantities
import UseCases

enum RuleEndpoints {
    static let all = [list, text]

    private static let list = Endpoint.get("/rules", .rules, ja: "規程の一覧", en: "The rule files in force and before") {
        _ in ListRules()
    }

    private static let text = Endpoint.bytes(
        "/rules/{digest}", .rules, ja: "規程の原文", en: "The text of a rule file",
        type: "text/plain; charset=utf-8",
        parameters: [.path("digest", .digest, ja: "原文のSHA-256", en: "SHA-256 of the text")], codes: ["rule.unknown"],
        { call in ShowRule(call.text("digest") ?? "") }, as: { .bytes(Array($0.utf8)) })
}
