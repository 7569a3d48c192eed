import Quantities
import Registry

/// A sentence in two languages, with slots, and what it says in the words of ``Script``.
///
///     {A} {B} {C}   an account            {O}       an organisation       {P}   a person
///     {n} {m}       tonnes                {s} {t}   serials, `41–60`      {H}   a hold
///     {day} {time}  2026年6月1日 12時00分00秒 or 2026-06-01 12:00:00, in Japan     {power}  as ``RepresentativePower`` names it
struct Phrase: Sendable {
    enum Kind { case given, act, check }

    let kind: Kind
    let ja: String
    let en: String
    let script: String

    init(_ kind: Kind, ja: String, en: String, _ script: String) {
        self.kind = kind
        self.ja = ja
        self.en = en
        self.script = script
    }

    /// What the sentence says; nil when it is another one.
    func reading(_ sentence: String, _ language: ScenarioLanguage) -> String? {
        var template = Substring(language == .ja ? ja : en)
        var rest = Substring(sentence)
        var text = script
        while let open = template.firstIndex(of: "{"), let close = template.firstIndex(of: "}") {
            guard rest.hasPrefix(template[..<open]) else { return nil }
            rest = rest.dropFirst(template[..<open].count)
            let name = String(template[template.index(after: open)..<close])
            let value = Self.slot(name, rest, language)
            guard !value.isEmpty else { return nil }
            text = text.replacing("{\(name)}", with: Self.value(of: name, String(value), language))
            rest = rest[value.endIndex...]
            template = template[template.index(after: close)...]
        }
        return rest == template ? text : nil
    }

    /// What stands in a slot at the beginning of the rest; empty when nothing does. What is read so is read again by
    /// ``Script``, which is stricter.
    private static func slot(_ name: String, _ rest: Substring, _ language: ScenarioLanguage) -> Substring {
        func run(_ characters: String) -> Substring { rest.prefix { characters.contains($0) } }
        switch name {
        case "A", "B", "C", "O": return rest.prefix(1).prefix { ("A"..."Z").contains($0) }
        case "P": return run("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
        case "H": return run("H-0123456789")
        case "n", "m": return run("0123456789,")
        case "s", "t": return run("0123456789–")
        case "day": return run(language == .ja ? "0123456789年月日" : "0123456789-")
        case "time": return run(language == .ja ? "0123456789年月日時分秒 " : "0123456789-: ")
        case "power":
            let names = RepresentativePower.allCases.map { language == .ja ? $0.name.ja : $0.name.en.lowercased() }
            return names.first { rest.hasPrefix($0) }.map { rest.prefix($0.count) } ?? rest.prefix(0)
        default: preconditionFailure("no such slot: \(name)")
        }
    }

    private static func value(of name: String, _ text: String, _ language: ScenarioLanguage) -> String {
        switch name {
        case "n", "m": text.replacing(",", with: "")
        case "s", "t": text.replacing("–", with: "-")
        case "day", "time":
            text.split(whereSeparator: { !$0.isNumber }).enumerated().map { index, number in
                (index == 0 ? "" : index < 3 ? "-" : index == 3 ? "T" : ":")
                    + (number.count == 1 ? "0\(number)" : String(number))
            }.joined()
        case "power":
            RepresentativePower.allCases.first { [$0.name.ja, $0.name.en.lowercased()].contains(text) }?.rawValue
                ?? text
        default: text
        }
    }
}
