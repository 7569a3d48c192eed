package import Gateways
import Foundation
package import Quantities

/// A refusal for machines (RFC 9457): the stable code, what was expected and found, the sentence in both languages.
package struct Problem: Codable, Sendable {
    package let type: String
    package let title: String
    package let status: Int
    package let code: String
    package let expected: String
    package let found: String
    package let detail: Bilingual

    package init(_ rejection: Rejection, status: Int? = nil) {
        type = "/docs/problems#\(rejection.code)"
        title = rejection.message.en
        self.status = status ?? RefusalStatus.status(of: rejection)
        code = rejection.code
        expected = rejection.expected
        found = rejection.found
        detail = rejection.message
    }

    package var answer: WebAnswer {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let body = (try? encoder.encode(self)).map { Array($0) } ?? Array(#"{"status":500}"#.utf8)
        return WebAnswer(
            status, contentType: "application/problem+json", headers: ["Cache-Control": "no-store"], body: body)
    }
}
