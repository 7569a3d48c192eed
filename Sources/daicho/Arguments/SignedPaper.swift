import ArgumentParser
import Foundation
import Quantities
import UseCases

/// A paper outside Daicho, such as a contract: the file itself, or its SHA-256 when it stays elsewhere.
struct SignedPaper: ExpressibleByArgument {
    private let text: String

    init?(argument: String) {
        guard !argument.isEmpty else { return nil }
        text = argument
    }

    static var defaultCompletionKind: CompletionKind { .file() }

    /// SHA-256 as 64 hexadecimal digits.
    func digest() throws -> String {
        let isDigest =
            text.utf8.count == 64
            && text.utf8.allSatisfy {
                UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0
            }
        return try isDigest ? text : Digest.hex(InputFile(text).bytes())
    }
}
