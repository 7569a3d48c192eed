import Gateways
import Quantities

/// Content negotiation (RFC 9110 §12): what a client sends and takes.
enum Negotiation {
    /// - Throws: ``Rejection`` `api.notAcceptable`.
    static func requireAcceptable(_ type: String, _ request: WebRequest) throws(Rejection) {
        guard let accept = request.headers["Accept"], !accept.allSatisfy(\.isWhitespace) else { return }
        let ranges = accept.split(separator: ",").prefix(100)
        let family = type.prefix { $0 != "/" } + "/*"
        let takes = ranges.contains { range in
            let parts = range.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
            guard let name = parts.first else { return false }
            let isRefused = parts.dropFirst().contains { $0 == "q=0" || $0 == "q=0.0" || $0 == "q=0.000" }
            return !isRefused && (name == "*/*" || name == family || name == type)
        }
        guard takes else {
            throw Rejection(
                "api.notAcceptable", source: "RFC 9110 §15.5.7", expected: type, found: String(accept.prefix(80)),
                ja: "要求された形式では回答できません", en: "There is no answer in any form that you take")
        }
    }

    /// - Throws: ``Rejection`` `api.unsupportedType`.
    static func requireType(_ type: String, _ request: WebRequest) throws(Rejection) {
        let sent = request.headers["Content-Type"] ?? ""
        let parts = sent.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
        let charset = parts.dropFirst().first { $0.hasPrefix("charset=") }
        let isReadable = type != "application/json" || charset == nil || charset?.contains("utf-8") == true
        guard parts.first == type, isReadable, request.headers["Content-Encoding"] == nil else {
            throw Rejection(
                "api.unsupportedType", source: "RFC 9110 §15.5.16", expected: "Content-Type: \(type)",
                found: String(sent.prefix(80)),
                ja: "この形式の本文は受け付けません", en: "A body of this type is not taken here")
        }
    }
}
