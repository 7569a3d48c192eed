import Quantities

/// One line of JSON for each request: what was asked of which route, and how it went.
///
/// Never in it: addresses, names, the values in a path, queries, headers, bodies.
package struct RequestLog: Sendable {
    private let write: @Sendable ([UInt8]) -> Void

    /// - Parameter write: takes a whole line with its end.
    package init(_ write: @escaping @Sendable ([UInt8]) -> Void) { self.write = write }

    package static let silent = RequestLog { _ in }

    func answered(
        _ id: String, method: String, route: String?, status: Int, bytes: Int?, at now: Instant, in time: Duration
    ) {
        let microseconds = time / .microseconds(1)
        var members: [JSONValue.Member] = [
            JSONValue.Member("at", .string("\(now)")), JSONValue.Member("event", "request"),
            JSONValue.Member("id", .string(id)), JSONValue.Member("method", .string(String(method.prefix(16)))),
            JSONValue.Member("route", route.map { .string($0) } ?? .null),
            JSONValue.Member("status", .integer(Int64(status))),
            JSONValue.Member("microseconds", .integer(Int64(microseconds))),
        ]
        if let bytes { members.append(JSONValue.Member("bytes", .integer(Int64(bytes)))) }
        write(JSONValue.object(members).bytes + [UInt8(ascii: "\n")])
    }

    /// What kept an answer from being made; the client is told nothing of it.
    func failed(_ id: String, _ error: any Error, at now: Instant) {
        let code = (error as? Rejection)?.code ?? "\(type(of: error))"
        let line: JSONValue = [
            "at": .string("\(now)"), "event": "fault", "id": .string(id), "code": .string(code),
        ]
        write(line.bytes + [UInt8(ascii: "\n")])
    }
}
