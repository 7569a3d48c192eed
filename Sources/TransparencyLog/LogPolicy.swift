/// Which checkpoints to trust (信頼方針): those that one of these logs has signed and enough of these witnesses have
/// cosigned (c2sp.org/tlog-policy).
///
/// ```
/// log example.com/daicho+d8440565+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea
///
/// witness A witness.example/a+… https://witness.example/a
/// witness B witness.example/b+…
/// group either any A B
/// quorum either
/// ```
///
/// A name stands for a witness or a group inside the file only, and is bytes, of whatever encoding.
package struct LogPolicy: Hashable, Sendable {
    /// Longest file read, in bytes.
    package static let maximumByteCount = 1 << 20
    /// Most logs, most witnesses and most groups; the specification asks for at least 32 of each.
    package static let maximumCount = 1024

    /// A log or a witness, and where to reach it if the file says so.
    package struct Party<Verifier: SignatureVerifier>: Hashable, Sendable {
        package let verifier: Verifier
        package let url: String?
    }

    /// A witness or a group is met when so many of its members are.
    enum Rule: Hashable, Sendable {
        /// A witness, by its place in ``LogPolicy/witnesses``.
        case witness(Int)
        /// Members by their place in ``LogPolicy/rules``, all before this one.
        case group(threshold: Int, members: [Int])
    }

    package let logs: [Party<NoteVerifier>]
    package let witnesses: [Party<CosignatureVerifier>]
    /// Each may only name earlier ones, so there is no circle and one pass decides.
    let rules: [Rule]
    let quorum: Quorum

    enum Quorum: Hashable, Sendable {
        /// `quorum none`: the log's signature is enough.
        case nobody
        /// By its place in ``LogPolicy/rules``.
        case rule(Int)
    }

    /// Whether these witnesses, by their place in ``witnesses``, are enough.
    func isQuorum(_ cosigned: Set<Int>) -> Bool {
        guard case .rule(let quorum) = quorum else { return true }
        var met: [Bool] = []
        for rule in rules {
            switch rule {
            case .witness(let place): met.append(cosigned.contains(place))
            case .group(let threshold, let members): met.append(members.count { met[$0] } >= threshold)
            }
        }
        return met[quorum]
    }
}
