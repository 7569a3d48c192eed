package import Quantities

/// How a date, a time or both are written in a file.
///
/// | token | stands for |
/// |---|---|
/// | `YYYY` | year, four digits |
/// | `MM`, `DD`, `hh`, `mm`, `ss` | month, day, hour (0–24), minute, second; two digits |
/// | `M`, `D`, `h` | month, day, hour; one or two digits |
/// | `[:ss]` | seconds that may be absent; only at the end of the time |
/// | `Z` | `Z`, `±hhmm` or `±hh:mm`: the offset from UTC; only at the end |
///
/// Anything else stands for itself: `YYYY年M月D日 h時mm分`. `24:00` is the end of the day everywhere.
package struct StampFormat: Sendable, Equatable {
    enum Part: UInt8, Sendable { case year, month, day, hour, minute, second }

    enum Step: Sendable, Equatable {
        case digits(Part, least: Int, most: Int)
        case literal(UInt8)
        case optionalSeconds
        case offset
    }

    package let text: String
    let steps: [Step]
    /// The format begins `YYYY?MM?DD?hh:mm`, with any single bytes for `?`: such stamps have a fast way.
    let isFixed: Bool

    /// How many steps and bytes such a beginning has.
    static let fixedSteps = 9
    static let fixedBytes = 16

    /// - Throws: ``Rejection`` `telemetry.stampFormat.malformed`.
    package init(_ text: String) throws(Rejection) {
        guard let steps = Self.compile(Array(text.utf8)), Self.isSound(steps) else {
            throw Rejection(
                "telemetry.stampFormat.malformed",
                expected: "YYYY MM DD hh mm [:ss] Z, each once, as in YYYY-MM-DD hh:mm",
                found: String(text.prefix(80)), ja: "日時の書式が正しくありません", en: "The stamp format is malformed")
        }
        self.text = text
        self.steps = steps
        isFixed = Self.isFixed(steps)
    }

    var parts: Set<Part> {
        Set(
            steps.compactMap {
                if case .digits(let part, _, _) = $0 { part } else { nil }
            })
    }
    /// Year, month and day are there.
    var hasDate: Bool { parts.isSuperset(of: [.year, .month, .day]) }
    var hasTime: Bool { parts.contains(.hour) }
    var hasOffset: Bool { steps.contains(.offset) }

    private static func compile(_ text: [UInt8]) -> [Step]? {
        let tokens: [(String, Step)] = [
            ("YYYY", .digits(.year, least: 4, most: 4)), ("MM", .digits(.month, least: 2, most: 2)),
            ("DD", .digits(.day, least: 2, most: 2)), ("hh", .digits(.hour, least: 2, most: 2)),
            ("mm", .digits(.minute, least: 2, most: 2)), ("ss", .digits(.second, least: 2, most: 2)),
            ("[:ss]", .optionalSeconds), ("M", .digits(.month, least: 1, most: 2)),
            ("D", .digits(.day, least: 1, most: 2)), ("h", .digits(.hour, least: 1, most: 2)), ("Z", .offset),
        ]
        guard text.count <= 64 else { return nil }
        var steps: [Step] = []
        var rest = text[...]
        while let byte = rest.first {
            if let (token, step) = tokens.first(where: { rest.starts(with: $0.0.utf8) }) {
                steps.append(step)
                rest = rest.dropFirst(token.utf8.count)
            } else {
                // A lone Y, m or s, or a bracket, is a slip of the pen rather than a literal.
                guard ![0x59, 0x6D, 0x73, 0x5B, 0x5D].contains(byte), !(0x30...0x39).contains(byte) else { return nil }
                steps.append(.literal(byte))
                rest = rest.dropFirst()
            }
        }
        return steps
    }

    private static func isSound(_ steps: [Step]) -> Bool {
        let parts = steps.compactMap { step -> Part? in
            if case .digits(let part, _, _) = step { part } else { nil }
        }
        let named = Set(parts)
        let date: Set<Part> = [.year, .month, .day]
        guard named.count == parts.count, !named.isEmpty,
            named.isSuperset(of: date) || named.isDisjoint(with: date),
            named.contains(.hour) || named.isDisjoint(with: [.minute, .second]),
            named.contains(.minute) || !named.contains(.second)
        else { return false }
        if let place = steps.firstIndex(of: .optionalSeconds) {
            guard named.contains(.minute), !named.contains(.second),
                steps[(place + 1)...].allSatisfy({ $0 == .offset })
            else { return false }
        }
        if let place = steps.firstIndex(of: .offset) {
            guard place == steps.count - 1, named.contains(.hour) else { return false }
        }
        return true
    }

    private static func isFixed(_ steps: [Step]) -> Bool {
        let parts: [Part] = [.year, .month, .day, .hour, .minute]
        guard steps.count >= fixedSteps, steps[7] == .literal(0x3A) else { return false }
        for index in 0..<fixedSteps {
            if index % 2 == 0 {
                let width = index == 0 ? 4 : 2
                guard steps[index] == .digits(parts[index / 2], least: width, most: width) else { return false }
            } else {
                guard case .literal = steps[index] else { return false }
            }
        }
        return true
    }
}
