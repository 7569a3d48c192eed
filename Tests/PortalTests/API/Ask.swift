import Foundation
import Gateways
import Quantities
import UseCases

@testable import Portal

/// Asks a site without a socket.
struct Ask {
    let answer: WebAnswer

    var status: Int { answer.status }

    /// - Parameter body: JSON, sent as such.
    init(
        _ site: some WebSite, _ method: String = "GET", _ path: String, headers: WebHeaders = [:], key: String? = nil,
        body: String? = nil, type: String = "application/json"
    ) throws {
        var headers = headers
        if let key { headers["Idempotency-Key"] = key }
        if body != nil, headers["Content-Type"] == nil { headers["Content-Type"] = type }
        answer = try site.answer(
            WebRequest(method, path, headers: headers, peer: "127.0.0.1", body: Array((body ?? "").utf8)))
    }

    var text: String {
        get throws {
            switch answer.content {
            case .bytes(let bytes): return String(decoding: bytes, as: UTF8.self)
            case .parts(let next):
                var bytes: [UInt8] = []
                while let part = try next() { bytes += part }
                return String(decoding: bytes, as: UTF8.self)
            }
        }
    }

    /// The same for a message of a test.
    var said: String { (try? text) ?? "no text" }

    var json: JSONValue { get throws { try JSONReader.read(Array(text.utf8)) } }

    /// The code of a refusal.
    var code: String? {
        guard let value = try? json["code"], case .string(let code) = value else { return nil }
        return code
    }

    /// What is wrong, one by one: `/units api.value.missing`.
    var problems: [String] {
        guard let value = try? json["problems"], case .array(let items) = value else { return [] }
        return items.map { item in
            guard case .string(let pointer) = item["pointer"], case .string(let code) = item["code"] else { return "" }
            return "\(pointer) \(code)"
        }
    }
}
