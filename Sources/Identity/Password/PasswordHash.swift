import Crypto
import CryptoExtras
package import Quantities

/// A password's scrypt hash with its salt and its cost, so that the cost can be raised later (RFC 7914).
///
/// `$scrypt$ln=15,r=8,p=3$SALT$HASH`, both in Base 64 for URLs.
package struct PasswordHash: Hashable, Sendable {
    package static let saltByteCount = 16
    private static let hashByteCount = 32

    let cost: PasswordCost
    private let salt: [UInt8]
    private let hash: [UInt8]

    /// Takes a large part of a second and tens of megabytes at the standard cost.
    /// - Parameter salt: ``saltByteCount`` random bytes.
    package init(of password: Password, salt: [UInt8], cost: PasswordCost = .standard) {
        precondition(salt.count == Self.saltByteCount && cost.isBearable)
        self.cost = cost
        self.salt = salt
        hash = Self.derive(password, salt, cost)
    }

    /// A hash of no password, to hold attempts at nobody against: the same work, and always wrong.
    /// - Parameter bytes: ``decoyByteCount`` random ones.
    package init(decoy bytes: [UInt8], cost: PasswordCost) {
        precondition(bytes.count == Self.decoyByteCount)
        self.cost = cost
        salt = Array(bytes[..<Self.saltByteCount])
        hash = Array(bytes[Self.saltByteCount...])
    }

    package static let decoyByteCount = saltByteCount + hashByteCount

    /// Reads what is stored.
    /// - Throws: ``Rejection`` `identity.password.hashUnreadable`, also for a cost that no hash of ours has.
    package init(text: String) throws(Rejection) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        let costs = parts.count == 5 ? parts[2].split(separator: ",", omittingEmptySubsequences: false) : []
        guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt", costs.count == 3,
            let logN = Self.number(costs[0], "ln="), let r = Self.number(costs[1], "r="),
            let p = Self.number(costs[2], "p="), let salt = Base64URL.bytes(parts[3]),
            let hash = Base64URL.bytes(parts[4]), salt.count == Self.saltByteCount, hash.count == Self.hashByteCount,
            PasswordCost(logN: logN, r: r, p: p).isBearable
        else { throw .passwordHashUnreadable }
        cost = PasswordCost(logN: logN, r: r, p: p)
        self.salt = salt
        self.hash = hash
    }

    package var text: String {
        "$scrypt$ln=\(cost.logN),r=\(cost.r),p=\(cost.p)$\(Base64URL.text(salt))$\(Base64URL.text(hash))"
    }

    /// Whether this is the password; the comparison takes the same time wherever they differ.
    package func verifies(_ password: Password) -> Bool {
        ConstantTime.equal(Self.derive(password, salt, cost), hash)
    }

    /// It was made when less work was thought enough.
    package func isWeaker(than cost: PasswordCost) -> Bool { self.cost.work < cost.work }

    private static func number(_ text: Substring, _ name: String) -> Int? {
        guard text.hasPrefix(name), let value = Int(text.dropFirst(name.count)), "\(name)\(value)" == text else {
            return nil
        }
        return value
    }

    private static func derive(_ password: Password, _ salt: [UInt8], _ cost: PasswordCost) -> [UInt8] {
        do {
            return try KDF.Scrypt.deriveKey(
                from: password.bytes, salt: salt, outputByteCount: hashByteCount, rounds: 1 << cost.logN,
                blockSize: cost.r, parallelism: cost.p
            ).withUnsafeBytes { Array($0) }
        } catch {
            // It refuses parameters only, and these were checked; or there is no memory left to go on with.
            fatalError("scrypt refused ln=\(cost.logN), r=\(cost.r), p=\(cost.p)")
        }
    }
}

extension PasswordHash: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "(password hash)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
