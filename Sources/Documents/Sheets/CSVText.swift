/// A ``Sheet`` as comma-separated values (RFC 4180): lines end with CR LF, the first line has the heads.
package enum CSVText {
    /// - Parameter marked: begins with a byte order mark, by which Excel knows UTF-8.
    package static func bytes(_ sheet: Sheet, marked: Bool = false) -> [UInt8] {
        var out: [UInt8] = marked ? [0xEF, 0xBB, 0xBF] : []
        append(sheet.columns.map { field(guarded($0.title)) }, to: &out)
        for row in sheet.rows + sheet.totals { append(row.map(field), to: &out) }
        return out
    }

    private static func append(_ fields: [String], to out: inout [UInt8]) {
        out += fields.joined(separator: ",").utf8
        out += [0x0D, 0x0A]
    }

    private static func field(_ value: Sheet.Value) -> String {
        switch value {
        case .empty: ""
        case .integer, .day: value.characters
        // A number is never guarded: -1 stays -1.
        case .decimal(_, _, let mark): mark.isEmpty ? value.characters : field(value.characters)
        case .text(let text): field(guarded(text))
        }
    }

    /// Text that a spreadsheet would take for a formula gets an apostrophe before it, the sign by which people type such
    /// text themselves.
    ///
    /// The first characters are those of OWASP, "CSV Injection", with their full-width forms, which a Japanese Excel
    /// reads as the others.
    private static func guarded(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) else {
            return text
        }
        return "'" + text
    }

    private static func field(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy { !",\"\r\n".unicodeScalars.contains($0) }
        let isBare = text.first?.isWhitespace != true && text.last?.isWhitespace != true
        return isPlain && isBare ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
