/// Answers requests. A site holds no socket, so what it answers can be asked of it directly.
package protocol WebSite: Sendable {
    /// Longest body of a request that is read, in bytes; a longer one is answered with 413. The request has no body yet.
    func longestBody(of request: WebRequest) -> Int

    /// Where the body of this request goes instead of memory; nil for most. Asked before the body is read, so that only
    /// those who may send it can fill a disk.
    func spool(for request: WebRequest) throws -> BodySpool?

    /// May wait for a disk; it runs on a thread of its own.
    /// - Throws: when the site's own state cannot be read or written: the client is told 503 and to come again.
    func answer(_ request: WebRequest) throws -> WebAnswer

    /// Says that a body is too long; it was not read, and the connection is closed.
    func tooLong(_ request: WebRequest, longest: Int) -> WebAnswer
}

extension WebSite {
    package func tooLong(_ request: WebRequest, longest: Int) -> WebAnswer {
        .text(413, "a body here has at most \(longest) bytes")
    }
}

extension WebSite {
    package func spool(for request: WebRequest) throws -> BodySpool? { nil }
}
