package import TransparencyLog

/// The public files of a log over HTTP (c2sp.org/tlog-tiles).
///
/// | asked for | answered |
/// |---|---|
/// | `/checkpoint` | 200, `text/plain`, `Cache-Control: no-cache` |
/// | `/tile/…`, full or partial | 200, `application/octet-stream`, immutable for a year; 404 beyond the log's size |
/// | `/log.vkey` | 200, `text/plain`, `no-cache` |
/// | `/tile/…` in any other spelling | 400 |
/// | any other path | 404 |
/// | any method but GET and HEAD | 405 |
///
/// Every 200 has a strong `ETag`, the SHA-256 of the content; a client that names it gets 304.
package struct LogSite: WebSite {
    private let read: @Sendable (PublicFile) throws -> [UInt8]?

    /// - Parameter read: the content of a file; nil when the log has none of that name.
    package init(_ read: @escaping @Sendable (PublicFile) throws -> [UInt8]?) { self.read = read }

    package func longestBody(of request: WebRequest) -> Int { 0 }

    package func answer(_ request: WebRequest) throws -> WebAnswer {
        guard request.method == "GET" || request.method == "HEAD" else {
            return .text(405, "only GET and HEAD are answered here", headers: ["Allow": "GET, HEAD"])
        }
        guard request.path.hasPrefix("/") else { return .text(400, "not a path") }
        let file: PublicFile
        do {
            guard let named = try PublicFile(path: request.path.dropFirst()) else { return .text(404, "no such file") }
            file = named
        } catch {
            return .text(400, "\(error)")
        }
        guard let bytes = try read(file) else { return .text(404, "the log has no such file yet") }
        return Self.answer(file, bytes, to: request)
    }

    private static func answer(_ file: PublicFile, _ bytes: [UInt8], to request: WebRequest) -> WebAnswer {
        let tag = EntityTag(of: bytes)
        let headers: WebHeaders = [
            "ETag": tag.text, "Cache-Control": file.isImmutable ? "public, max-age=31536000, immutable" : "no-cache",
            // The checkpoint and the tiles are for everyone, also for a page of another address that checks them.
            "Access-Control-Allow-Origin": "*", "X-Content-Type-Options": "nosniff",
        ]
        let type = file.isImmutable ? "application/octet-stream" : WebAnswer.plainText
        let isKnown = tag.isKnown(to: request)
        return WebAnswer(isKnown ? 304 : 200, contentType: type, headers: headers, body: isKnown ? [] : bytes)
    }
}
