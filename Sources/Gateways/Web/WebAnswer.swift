/// An answer over HTTP, decided without a socket.
package struct WebAnswer: Sendable {
    package var status: Int
    package var contentType: String
    /// Further headers.
    package var headers: WebHeaders
    package var content: Content

    package enum Content: Sendable {
        case bytes([UInt8])
        /// Comes in parts, each made when the client has taken the one before; nil ends it.
        case parts(@Sendable () throws -> [UInt8]?)
    }

    package init(_ status: Int, contentType: String, headers: WebHeaders = [:], body: [UInt8]) {
        self.init(status, contentType: contentType, headers: headers, content: .bytes(body))
    }

    package init(_ status: Int, contentType: String, headers: WebHeaders = [:], content: Content) {
        self.status = status
        self.contentType = contentType
        self.headers = headers
        self.content = content
    }

    /// The bytes, when the answer is not one that comes in parts.
    package var body: [UInt8] {
        guard case .bytes(let bytes) = content else { return [] }
        return bytes
    }

    /// A sentence, never cached.
    package static func text(_ status: Int, _ sentence: String, headers: WebHeaders = [:]) -> WebAnswer {
        WebAnswer(
            status, contentType: Self.plainText, headers: headers.replacing(["Cache-Control": "no-store"]),
            body: Array("\(sentence)\n".utf8))
    }

    package static let plainText = "text/plain; charset=utf-8"
}
