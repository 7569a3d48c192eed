import Foundation
import Quantities
import Testing

enum ScenarioLanguage: String, CaseIterable { case ja, en }

/// A story that an official can read, as it is told in `Scenarios/*.ja.md` and again in `*.en.md`: a heading, then one
/// sentence a line.
struct Scenario: Sendable, CustomTestStringConvertible {
    enum Step: Hashable {
        /// Under the controls that the registry begins with.
        case controls
        /// So it was before.
        case given(String)
        case act(String)
        case accepted
        /// The message is in the file's language.
        case refused(code: String, message: String)
        case check(String)
    }

    let file: String
    let title: String
    let steps: [Step]

    var testDescription: String { "\(file): \(title)" }

    /// The same in both languages: what is said, but for the words of a refusal.
    var meaning: [Step] {
        steps.map { step in
            if case .refused(let code, _) = step { return .refused(code: code, message: "") }
            return step
        }
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Scenarios")

    static func files(_ language: ScenarioLanguage) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".\(language.rawValue).md") }.sorted()
    }

    /// All that are told in a language.
    /// - Throws: `script.sentence` for one that is not understood, or in two ways.
    static func all(_ language: ScenarioLanguage) throws -> [Scenario] {
        try files(language).flatMap { file in
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            return try read(text, file, language)
        }
    }

    static func read(_ text: String, _ file: String, _ language: ScenarioLanguage) throws -> [Scenario] {
        var scenarios: [Scenario] = []
        for line in text.split(separator: "\n").map({ $0.trimmingCharacters(in: .whitespaces) }) where !line.isEmpty {
            if line.hasPrefix("## ") {
                scenarios.append(Scenario(file: file, title: String(line.dropFirst(3)), steps: []))
            } else if line.hasPrefix("- "), let last = scenarios.popLast() {
                let step = try step(String(line.dropFirst(2)), language)
                scenarios.append(Scenario(file: file, title: last.title, steps: last.steps + [step]))
            } else if !line.hasPrefix("# "), !line.hasPrefix("> ") {
                throw notUnderstood(line)
            }
        }
        return scenarios
    }

    private static func step(_ line: String, _ language: ScenarioLanguage) throws -> Step {
        let end = language == .ja ? "。" : "."
        guard line.hasSuffix(end) else { throw notUnderstood(line) }
        let sentence = String(line.dropLast())
        switch (sentence, language) {
        case ("標準の管理策が働いている", .ja), ("The standard controls are in force", .en): return .controls
        case ("→ 受理される", .ja), ("→ It is accepted", .en): return .accepted
        default: break
        }
        let refusal =
            language == .ja ? /→ 拒否される：(.+)（([a-zA-Z.]+)）/ : /→ It is refused: (.+) \(([a-zA-Z.]+)\)/
        if let match = try refusal.wholeMatch(in: sentence) {
            return .refused(code: String(match.2), message: String(match.1))
        }
        let readings = Phrase.book.compactMap { phrase in
            phrase.reading(sentence, language).map { (phrase.kind, $0) }
        }
        guard readings.count == 1, let (kind, script) = readings.first else { throw notUnderstood(line) }
        switch kind {
        case .given: return .given(script)
        case .act: return .act(script)
        case .check: return .check(script)
        }
    }

    private static func notUnderstood(_ line: String) -> Rejection {
        Rejection(
            "script.sentence", expected: "a sentence of the phrase book", found: line, ja: "理解できない文です",
            en: "This sentence is not understood")
    }
}
