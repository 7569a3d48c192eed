package import Quantities
package import TransparencyLog

/// Whom somebody trusts who checks a log: its key, or a policy of logs and witnesses, or both.
package struct LogTrust: Sendable {
    package let policy: LogPolicy
    /// The log's key where it was given; the policy need not name it then.
    package let log: NoteVerifier?

    /// - Parameters:
    ///   - vkey: the log's verifier key.
    ///   - policy: the text of a policy (c2sp.org/tlog-policy).
    /// - Throws: ``Rejection`` `log.trust.nobody`; ``LogError``.
    package init(vkey: String?, policy: [UInt8]?) throws {
        let log = try vkey.map { try NoteVerifier(vkey: $0) }
        let policy = try policy.map { try LogPolicy($0) } ?? .logAlone
        guard log != nil || !policy.logs.isEmpty else {
            throw Rejection(
                "log.trust.nobody", expected: "a log's key, from --vkey or the policy", found: "none",
                ja: "信頼するログの検証鍵がありません", en: "There is no key of a log to trust")
        }
        self.policy = policy
        self.log = log
    }

    /// A witness's word on a checkpoint.
    package struct Cosigned: Codable, Sendable {
        package let witness: String
        package let verifierKey: String
        package let at: Instant

        init(_ cosignature: LogPolicy.Cosignature) {
            witness = cosignature.witness.name
            verifierKey = cosignature.witness.vkey
            at = Instant(seconds: Int64(cosignature.timestamp))
        }
    }
}
