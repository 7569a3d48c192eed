import CPostgreSQL

/// Where the server is, from a URL `postgres://user:password@host,host/database`; the password stays in here.
///
/// Source: PostgreSQL 15 manual, 34.1.1.2 "Connection URIs" and 34.1.2 "Parameter Key Words".
struct PostgreSQLAddress: Sendable, CustomStringConvertible {
    let parameters: [String: String]

    /// - Throws: ``SQLFailure`` of kind `unusable`. The library's own words would quote the URL and are not passed on.
    init(url: String) throws(SQLFailure) {
        guard url.hasPrefix("postgres://") || url.hasPrefix("postgresql://"), !url.utf8.contains(0) else {
            throw Self.unreadable("it does not begin with postgres://")
        }
        guard let options = PQconninfoParse(url, nil) else {
            throw Self.unreadable("expected postgres://user:password@host:port/database")
        }
        defer { PQconninfoFree(options) }
        var given: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { given[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        parameters = Self.defaults.merging(given) { $1 }.merging(Self.fixed) { $1 }
    }

    /// Of several hosts, the one that takes writes. A host that is cut off shows itself within half a minute.
    private static let defaults = [
        "target_session_attrs": "read-write", "connect_timeout": "5", "application_name": "daicho",
        "keepalives_idle": "10", "keepalives_interval": "5", "keepalives_count": "4", "tcp_user_timeout": "30000",
    ]

    private static let fixed = ["client_encoding": "UTF8"]

    /// Without secrets, for people.
    var description: String {
        let host = parameters["host"] ?? parameters["hostaddr"] ?? "the local server"
        return "PostgreSQL at \(host), database \(parameters["dbname"] ?? "of the user's name")"
    }

    /// `message` with the password blotted out, should a library ever quote it.
    func withoutSecrets(_ message: String) -> String {
        ["password", "sslpassword"].compactMap { parameters[$0] }.filter { !$0.isEmpty }.reduce(message) {
            $0.split(separator: $1, omittingEmptySubsequences: false).joined(separator: "…")
        }
    }

    private static func unreadable(_ why: String) -> SQLFailure {
        SQLFailure(.unusable, code: "URL", message: "the address of the database cannot be read: \(why)")
    }
}
