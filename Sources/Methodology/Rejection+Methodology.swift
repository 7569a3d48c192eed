import Quantities

/// Refusals that more than one file of this module makes.
extension Rejection {
    /// Longest piece of hostile input repeated back to a person.
    private static let longestEcho = 120

    static func echo(_ text: some StringProtocol) -> String { String(text.prefix(longestEcho)) }

    /// A rule file that cannot be read, with the place: `symbols[3].unit`, line and column when known.
    static func unreadable(
        _ code: String, at place: String, expected: String = "", found: some StringProtocol = "", ja: String, en: String
    ) -> Rejection {
        Rejection(
            code, expected: expected, found: "\(place): \(echo(found))", ja: "\(ja)（\(place)）", en: "\(en) (\(place))")
    }

    /// A formula refused when it is read: `place` names the equation, `position` the character, counted from 1.
    static func formula(
        _ code: String, at place: String, position: Int, expected: String = "", found: some StringProtocol = "",
        ja: String, en: String
    ) -> Rejection {
        Rejection(
            code, expected: expected, found: "\(place), character \(position): \(echo(found))",
            ja: "\(ja)（\(place) の \(position) 文字目）", en: "\(en) (\(place), character \(position))")
    }

    /// The same refusal, with the fiscal year in which it arose.
    func during(_ year: FiscalYear) -> Rejection {
        Rejection(
            code, source: source, expected: expected, found: found.isEmpty ? "\(year)" : "\(year): \(found)",
            ja: "\(year.year)年度: \(message.ja)", en: "\(year): \(message.en)")
    }
}
