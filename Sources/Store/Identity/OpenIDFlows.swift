package import Identity
package import Quantities
package import SQL

/// Sign-ins through a provider that were begun, by the digest of their state.
package enum OpenIDFlows {
    /// - Throws: ``Rejection`` `identity.busy` when too many are open.
    package static func put(
        _ flow: OpenIDFlow, state: Secret, at now: Instant, in database: Database
    ) throws {
        try database.execute("DELETE FROM openid_flows WHERE expires <= ?", now.seconds)
        let open = try database.first(Int.self, "SELECT COUNT(*) FROM openid_flows") ?? 0
        guard open < OpenIDFlow.most else {
            throw Rejection(
                "identity.busy", expected: "≤ \(OpenIDFlow.most) sign-ins at once", found: "more",
                ja: "サインインが集中しています。しばらくしてからやり直してください", en: "Too many people sign in at once; try again shortly")
        }
        try database.execute(
            """
            INSERT INTO openid_flows(state, browser, provider, nonce, verifier, destination, expires)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """, state.digest, flow.browser, flow.provider.text, flow.nonce, flow.verifier, flow.destination,
            flow.expiresAt.seconds)
    }

    /// Takes a flow out: a return is good once.
    package static func take(_ state: Secret, in database: Database) throws -> OpenIDFlow? {
        try database.row(
            """
            DELETE FROM openid_flows WHERE state = ?
            RETURNING browser, provider, nonce, verifier, destination, expires
            """, state.digest
        ).map {
            try OpenIDFlow(
                provider: OpenIDProviderID($0["provider"]), browser: $0["browser"], nonce: $0["nonce"],
                verifier: $0["verifier"], destination: $0["destination"], expiresAt: Instant(seconds: $0["expires"]))
        }
    }
}
