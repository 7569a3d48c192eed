import Foundation
import Quantities
import Store

/// What a command prints: one JSON value for machines, or lines for people in their language.
enum Output {
    /// Japanese when the terminal's language is Japanese, else English.
    static let isJapanese: Bool = {
        let environment = ProcessInfo.processInfo.environment
        let language = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
        return language.hasPrefix("ja")
    }()

    static func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        FileHandle.standardOutput.write(try encoder.encode(value) + Data("\n".utf8))
    }

    static func line(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

    static func line(ja: String, en: String) { line(isJapanese ? ja : en) }

    static func line(_ text: Bilingual) { line(ja: text.ja, en: text.en) }

    /// For progress and warnings: never mixed into the answer.
    static func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

    /// Rewrites one line of the terminal; silent when nobody watches.
    static func progress(_ text: String) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        FileHandle.standardError.write(Data(("\r\u{1B}[K" + text).utf8))
    }

    static func text(_ text: Bilingual) -> String { isJapanese ? text.ja : text.en }
}
