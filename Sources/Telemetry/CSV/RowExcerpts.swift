/// Chosen rows of a delivered table as they stand in the file, to be shown beside what is wrong with them.
package struct RowExcerpts: Sendable, Hashable, Codable {
    /// The names of the columns, as in row 1.
    package private(set) var header: [String] = []
    /// The cells of the rows asked for, by their numbers.
    package private(set) var rows: [Int: [String]] = [:]
    /// The first row in which each of the texts asked for is a cell.
    package private(set) var places: [String: Int] = [:]

    package init() {}

    /// Cells and characters that are shown of a row.
    static let mostCells = 60
    static let mostCharacters = 80

    package subscript(row: Int) -> [String]? { rows[row] }

    fileprivate mutating func take(_ row: CSVRow, _ encoding: TextEncoding) {
        let cells = (0..<min(row.count, Self.mostCells)).map {
            String(String(decoding: encoding.utf8(row.trimmed($0)), as: UTF8.self).prefix(Self.mostCharacters))
        }
        if row.number == 1 { header = cells } else { rows[row.number] = cells }
    }

    fileprivate mutating func note(_ text: String, at row: Int) { places[text] = row }
}

/// Reads a table past all rows but the header and those asked for.
package struct RowExcerptReader: ~Copyable {
    private let wanted: Set<Int>
    private var texts: Set<String>
    private let encoding: TextEncoding
    private var reader: CSVReader
    private var excerpts = RowExcerpts()
    private var isStopped = false

    /// - Parameters:
    ///   - rows: as ``RowProblem/row`` counts them.
    ///   - texts: cells by which rows are found of which the number is not known.
    package init(
        rows: Set<Int>, containing texts: Set<String> = [], encoding: TextEncoding, delimiter: UInt8 = 0x2C
    ) {
        wanted = rows
        self.texts = texts
        self.encoding = encoding
        reader = CSVReader(delimiter: delimiter, skipsByteOrderMark: encoding == .utf8)
    }

    package mutating func consume(_ bytes: UnsafeRawBufferPointer) {
        guard !isStopped, let base = bytes.baseAddress, !bytes.isEmpty else { return }
        var next = base.assumingMemoryBound(to: UInt8.self)
        let end = next + bytes.count
        var row = reader.emptyRow
        while !isStopped {
            switch reader.advance(&next, end, &row) {
            case .row: take(row)
            case .more: return
            case .binary, .openQuote: isStopped = true
            }
        }
    }

    package mutating func finish() -> RowExcerpts {
        var row = reader.emptyRow
        if !isStopped, case .row = reader.finish(&row) { take(row) }
        isStopped = true
        return excerpts
    }

    private mutating func take(_ row: CSVRow) {
        var isWanted = row.number == 1 || wanted.contains(row.number)
        for field in 0..<row.count where !texts.isEmpty && row.number > 1 {
            let text = row.text(field, encoding)
            guard texts.remove(text) != nil else { continue }
            excerpts.note(text, at: row.number)
            isWanted = true
        }
        if isWanted { excerpts.take(row, encoding) }
    }
}
