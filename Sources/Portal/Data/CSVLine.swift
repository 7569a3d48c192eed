/// A line of CSV (RFC 4180), which no spreadsheet takes for a formula.
enum CSVLine {
    static func line(_ values: [OpenValue]) -> String { values.map(field).joined(separator: ",") + "\r\n" }

    private static func field(_ value: OpenValue) -> String {
        switch value {
        case .none: ""
        case .whole(let number): String(number)
        case .text(let text): quoted(isFormula(text) ? "'" + text : text)
        }
    }

    /// Spreadsheets calculate what begins so. Source: OWASP, CSV Injection.
    private static func isFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
    }

    private static func quoted(_ text: String) -> String {
        // Scalars, for a carriage return and a line feed are one character.
        guard text.unicodeScalars.contains(where: { $0 == "," || $0 == "\"" || $0 == "\r" || $0 == "\n" }) else {
            return text
        }
        var out = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { out += "\"" }
            out.unicodeScalars.append(scalar)
        }
        return out + "\""
    }
}
