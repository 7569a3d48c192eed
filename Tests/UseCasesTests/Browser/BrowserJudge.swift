import Foundation
import Quantities
import TestBrowser
import Testing
import UseCases

/// Asks the program and the page about the same bundles.
final class BrowserJudge {
    private let temporary: TemporaryFolder
    private var count = 0

    init() throws { temporary = try TemporaryFolder() }

    func write(_ bytes: [UInt8]) throws -> URL {
        count += 1
        let file = temporary.url.appending(path: "bundle-\(count).json")
        try Data(bytes).write(to: file)
        return file
    }

    func ask(_ bundles: [[UInt8]], vkey: String? = nil) throws -> [BrowserVerification.Answer] {
        try BrowserVerification.answers(to: bundles.map { .init(try write($0), vkey: vkey) })
    }

    /// The code with which the program refuses a bundle; nil when it accepts it.
    static func code(_ bytes: [UInt8], vkey: String? = nil) -> String? {
        do {
            _ = try VerifyBundle(bytes: bytes, verifierKey: vkey).run()
            return nil
        } catch let rejection as Rejection {
            return rejection.code
        } catch {
            return "\(error)"
        }
    }

    static func sentences(_ texts: [Bilingual]) -> [BrowserVerification.Sentence] {
        texts.map { .init(ja: $0.ja, en: $0.en) }
    }
}
