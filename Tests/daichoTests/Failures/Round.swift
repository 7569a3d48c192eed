import Foundation
import Testing

/// One round of a failure test. Its seed decides when and where things go wrong; a failure prints it.
///
/// With `DAICHO_SEED=17` in the environment there is one round, with that seed.
struct Round: Sendable, CustomTestStringConvertible {
    let seed: UInt64

    var testDescription: String { "DAICHO_SEED=\(seed)" }

    /// So many rounds with fresh seeds, or the one that the environment asks for.
    static func some(_ count: Int) -> [Round] {
        if let seed = ProcessInfo.processInfo.environment["DAICHO_SEED"].flatMap({ UInt64($0) }) {
            return [Round(seed: seed)]
        }
        return (0..<count).map { _ in Round(seed: .random(in: 1...999_999)) }
    }
}
