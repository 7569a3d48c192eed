import Quantities
import TransparencyLog

enum StoredHash {
    /// - Throws: ``Rejection`` `store.hash.malformed` when the column does not hold 32 bytes.
    static func read(_ bytes: [UInt8]) throws -> LogHash {
        do {
            return try LogHash(bytes)
        } catch {
            throw Rejection(
                "store.hash.malformed", expected: "32 bytes", found: "\(bytes.count) bytes", ja: "保存されたハッシュが壊れています",
                en: "A stored hash is damaged")
        }
    }
}
