import Foundation
import Glibc
import Quantities
import Synchronization

/// What a command prints: one JSON value for machines, or lines for people in their language.
enum Output {
    /// Japanese when the terminal's language is Japanese, else English.
    static let isJapanese: Bool = {
        let environment = ProcessInfo.processInfo.environment
        // An empty variable is as good as none (POSIX, Base Definitions 8.2).
        let language = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
        return language?.hasPrefix("ja") ?? false
    }()

    static func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        write(String(decoding: try encoder.encode(value), as: UTF8.self) + "\n", to: STDOUT_FILENO)
    }

    static func line(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }
    static func line(ja: String, en: String) { line(isJapanese ? ja : en) }
    static func line(_ text: Bilingual) { line(ja: text.ja, en: text.en) }

    /// The commands that usually come next.
    static func next(_ commands: [String]) {
        for command in commands { line(ja: "次: \(command)", en: "Next: \(command)") }
    }

    /// For failures, progress and warnings: never mixed into the answer.
    static func note(_ text: String) {
        endProgress()
        write(text + "\n", to: STDERR_FILENO)
    }

    /// A question, with the cursor left behind it.
    static func prompt(_ text: String) { write(text, to: STDERR_FILENO) }

    /// Whether a line of progress stands at the cursor.
    private static let showsProgress = Mutex(false)

    /// Rewrites one line of the terminal; silent when nobody watches.
    static func progress(_ text: String) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        showsProgress.withLock { $0 = true }
        write("\r\u{1B}[K" + text, to: STDERR_FILENO)
    }

    /// Takes the progress line away.
    static func endProgress() {
        let shown = showsProgress.withLock { shown in
            defer { shown = false }
            return shown
        }
        if shown { write("\r\u{1B}[K", to: STDERR_FILENO) }
    }

    static func text(_ text: Bilingual) -> String { isJapanese ? text.ja : text.en }
    static func text(ja: String, en: String) -> String { isJapanese ? ja : en }

    /// kWh with every digit there is.
    static func kilowattHours(_ energy: Energy) -> String {
        "\(energy.kilowattHours.exactDecimal ?? energy.kilowattHours.description) kWh"
    }

    /// Exact when the decimal expansion ends soon, else cut to six places.
    static func emissions(_ emissions: Emissions) -> String {
        if let exact = emissions.tonnes.exactDecimal, exact.utf8.count <= 16 { return "\(exact) t-CO2" }
        return "\(emissions.tonnes.decimal(places: 6, .down))… t-CO2"
    }

    /// What comes from files may hold anything: control characters never reach the terminal, and one line stays one.
    static func printable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { isControl($0) ? $0.properties.isWhitespace ? " " : "\u{FFFD}" : $0 }))
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    /// Writes all of it, or ends the program: an answer is never cut short in silence.
    private static func write(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                if descriptor == STDOUT_FILENO {
                    let cause = String(cString: strerror(errno))
                    write(
                        "\(Self.text(ja: "結果を出力できません", en: "The answer cannot be written")): \(cause) [cli.output.notWritten]\n",
                        to: STDERR_FILENO)
                }
                exit(EXIT_FAILURE)
            }
            rest = rest.dropFirst(count)
        }
    }
}
