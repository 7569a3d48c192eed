/// An answer over HTTP, decided without a socket.
package struct WebAnswer: Hashable, Sendable {
    package let status: Int
    package let contentType: String
    /// Further headers by name.
    package let headers: [String: String]
    package let body: [UInt8]

    package init(_ status: Int, contentType: String, headers: [String: String] = [:], body: [UInt8]) {
        self.status = status
        self.contentType = contentType
        self.headers = headers
        self.body = body
    }

    /// A sentence, never cached.
    package static func text(_ status: Int, _ sentence: String, headers: [String: String] = [:]) -> WebAnswer {
        WebAnswer(
            status, contentType: Self.plainText, headers: headers.merging(["Cache-Control": "no-store"]) { $1 },
            body: Array("\(sentence)\n".utf8))
    }

    package static let plainText = "text/plain; charset=utf-8"
}
