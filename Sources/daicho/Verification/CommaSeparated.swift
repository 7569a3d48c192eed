import Quantities

/// A small table as RFC 4180 writes it, for files that people fill in by hand.
struct CommaSeparated {
    static let mostRows = 10_000

    struct Row: Hashable {
        /// As a spreadsheet counts: the header is row 1.
        let number: Int
        let fields: [String]
    }

    let rows: [Row]

    /// Blank rows are counted and left out; spaces around unquoted fields are not part of them.
    /// - Throws: ``Rejection`` `cli.csv.malformed`.
    init(_ text: String) throws(Rejection) {
        var reader = Reader()
        for character in text { try reader.take(character) }
        rows = try reader.finish()
    }

    /// One row, with quotes where they are needed.
    static func line(_ fields: [String]) -> String {
        fields.map { field in
            let needsQuotes = field.contains { $0 == "\"" || $0 == "," || $0.isNewline }
            return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
        }.joined(separator: ",")
    }

    private struct Reader {
        private var rows: [Row] = []
        private var number = 1
        private var fields: [String] = []
        private var field = ""
        private var isQuoted = false
        /// The field began with a quote: its text is exact.
        private var wasQuoted = false
        /// A quote inside quotes: its end, or the first half of a doubled one.
        private var hasQuote = false

        mutating func take(_ character: Character) throws(Rejection) {
            if isQuoted, !hasQuote {
                if character == "\"" { hasQuote = true } else { field.append(character) }
                return
            }
            if hasQuote {
                hasQuote = false
                if character == "\"" {
                    field.append(character)
                    return
                }
                isQuoted = false
            }
            if character == "," {
                endField()
            } else if character.isNewline {
                try endRow()
            } else if character == "\"", field.allSatisfy(\.isWhitespace), !wasQuoted {
                field = ""
                isQuoted = true
                wasQuoted = true
            } else {
                field.append(character)
            }
        }

        mutating func finish() throws(Rejection) -> [Row] {
            guard !isQuoted || hasQuote else {
                throw Rejection(
                    "cli.csv.malformed", expected: "a closing quote", found: "the end of the file",
                    ja: "引用符が閉じていません", en: "The file ends inside quotes")
            }
            try endRow()
            return rows
        }

        private mutating func endField() {
            fields.append(wasQuoted ? field : field.trimmed)
            field = ""
            wasQuoted = false
        }

        private mutating func endRow() throws(Rejection) {
            endField()
            if fields != [""] { rows.append(Row(number: number, fields: fields)) }
            guard rows.count <= CommaSeparated.mostRows else {
                throw Rejection(
                    "cli.csv.malformed", expected: "at most \(CommaSeparated.mostRows) rows", found: "more",
                    ja: "行が多すぎます", en: "The file has too many rows")
            }
            fields = []
            number += 1
        }
    }
}

extension String {
    /// Without white space at both ends.
    fileprivate var trimmed: String {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
