import Foundation
package import Gateways
package import Quantities
package import Telemetry
import Store

/// A refusal for machines (RFC 9457): the stable code, what was expected and found, the sentence in both languages.
package struct Problem: Codable, Sendable {
    package let type: String
    package let title: String
    package let status: Int
    package let code: String
    package let expected: String
    package let found: String
    package let message: Bilingual
    /// Each thing that is wrong with a body or with parameters.
    package var problems: [SchemaProblem]?
    /// Each bad row of a file, up to ``mostRows``.
    package var rows: [RowProblem]?

    private static let mostRows = 1_000

    package init(_ rejection: Rejection, status: Int? = nil) {
        type = "/docs/problems#\(rejection.code)"
        title = rejection.message.en
        self.status = status ?? RefusalStatus.status(of: rejection)
        code = rejection.code
        expected = rejection.expected
        found = rejection.found
        message = rejection.message
    }

    package init(_ input: InvalidInput) {
        self.init(input.rejection)
        problems = input.problems
    }

    package init(_ rejection: Rejection, rows: [RowProblem]) {
        self.init(rejection)
        self.rows = Array(rows.prefix(Self.mostRows))
    }

    static let schema = Schema(of: Problem.self).meaning(
        ja: "問題の詳細（RFC 9457）", en: "Problem details (RFC 9457): code is stable, message is for people")

    package var answer: WebAnswer {
        let body = (try? CanonicalJSON.bytes(self)) ?? Array(#"{"status":500}"#.utf8)
        var headers: WebHeaders = ["Cache-Control": "no-store"]
        if status == 401 { headers["WWW-Authenticate"] = #"Bearer realm="daicho""# }
        if status == 429 || status == 503 { headers["Retry-After"] = "5" }
        return WebAnswer(status, contentType: "application/problem+json", headers: headers, body: body)
    }
}
