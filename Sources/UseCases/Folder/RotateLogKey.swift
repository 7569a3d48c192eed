package import Quantities
package import Store
import TransparencyLog

/// Puts a new signing key in the place of the log's (署名鍵の更新).
package struct RotateLogKey: Command {
    package static let name = "log.rotate"
    package static let permitted: Set<Role> = [.systemOperator]
    /// It signs its commit with both keys, so it has that to itself.
    package static let isLong = true

    private let from: String
    private let next: NoteSigner

    init(from: String, next: NoteSigner) {
        self.from = from
        self.next = next
    }

    /// Asked again under the same id it is the same, although the key in force is another by then.
    private enum CodingKeys: CodingKey {}

    package func encode(to encoder: any Encoder) throws { _ = encoder.container(keyedBy: CodingKeys.self) }

    package func perform(in transaction: Transaction) throws -> LogKeyRotated {
        let rotated = LogKeyRotated(from: from, to: next.verifier.vkey)
        try transaction.append(rotated, subject: "log")
        transaction.database.remember(String?.none, LogKeys.Memory.keyInForce)
        transaction.sign(alsoBy: next)
        return rotated
    }
}

extension DataFolder {
    /// Makes a new signing key, says so in the log, and puts the key in its place.
    ///
    /// 1. `keys/log.key.next` is made, or taken as an earlier attempt left it: owner-only, durable. 2. The record is
    /// committed. 3. The old key is kept as `keys/log.key.<n>`, and the new one renamed to `keys/log.key`. A crash after 1
    /// has changed nothing; after 2, the next start sees that the key in force is the one in `log.key.next`, and does 3.
    /// So that file is never deleted on a failure: it may be the key in force.
    ///
    /// This opened folder still holds the old key and is refused any further command: open it anew.
    package func rotateKey(by request: Request, entropy: Entropy = .system) throws -> Performed<LogKeyRotated> {
        let current = try NoteVerifier(vkey: verifierKey)
        let next = try KeyFile.next(in: url, origin: current.name, entropy: entropy)
        guard let signer = next.signer else { preconditionFailure("a key that was made, or read whole, signs") }
        let done = try run(RotateLogKey(from: verifierKey, next: signer), by: request)
        guard done.answer.to == next.verifierKey else { return done }
        try KeyFile.promote(in: url, keepingOldAs: store.read { try LogKeys.rotations(in: $0).count })
        return done
    }
}
