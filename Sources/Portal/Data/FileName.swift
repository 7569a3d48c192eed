import Gateways

/// Names of files that are taken away, as a header may repeat them: letters, digits, hyphens, dots, underscores.
enum FileName {
    /// The page's address as a name: `SIM-P1-members.csv` of `/projects/SIM-P1/members`.
    static func of(_ path: String, _ list: String, _ format: FileFormat) -> String {
        var words = path.split(separator: "/").map { plain(PercentText.decoded($0) ?? "") }.filter { !$0.isEmpty }
        if words.last != list, !list.isEmpty { words.append(list) }
        return "\(words.isEmpty ? "daicho" : words.joined(separator: "-")).\(format.rawValue)"
    }

    static func plain(_ text: String) -> String {
        String(text.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) }.prefix(80))
    }

    enum Place: String { case attachment, inline }

    static func disposition(_ name: String, _ place: Place = .attachment) -> String {
        "\(place.rawValue); filename=\"\(plain(name))\""
    }
}
