/// A small table of a CSV file, read whole: each row's cells as text by column, and every problem of form.
///
/// Unknown columns are refused, so that a misspelt one is not read as absent. UTF-8, or CP932 where the bytes are no UTF-8.
package struct TextTable: Sendable {
    /// A column by its names, as people may write them in the header.
    package struct Column: Hashable, Sendable {
        package let name: String
        package let japanese: String
        package let isRequired: Bool

        package init(_ name: String, _ japanese: String, isRequired: Bool = false) {
            self.name = name
            self.japanese = japanese
            self.isRequired = isRequired
        }
    }

    package struct Row: Sendable {
        /// As a spreadsheet counts: the header is row 1.
        package let number: Int
        fileprivate let cells: [String: String]

        /// The text of a cell without spaces around it; nil when it is empty or there is no such column.
        package subscript(_ column: Column) -> String? { cells[column.name] }
    }

    /// Without blank ones.
    package private(set) var rows: [Row] = []
    package var problems: [RowProblem] { log.kept }
    package var problemCount: Int { log.count }

    private let columns: [Column]
    private let encoding: TextEncoding
    private let most: Int
    private var header: CSVHeader?
    private var indexes: [(column: Column, index: Int)] = []
    private var log = ProblemLog(limit: ProblemLog.usualLimit)

    /// - Parameter most: rows that are taken; one more is a problem.
    package init(_ bytes: [UInt8], columns: [Column], atMost most: Int) {
        self.columns = columns
        self.most = most
        encoding = bytes.withUnsafeBufferPointer { UTF8Text.isValid($0) } ? .utf8 : .cp932
        bytes.withUnsafeBytes { read($0) }
    }

    private mutating func read(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress, !bytes.isEmpty else { return log.add(.empty()) }
        var reader = CSVReader(delimiter: 0x2C, skipsByteOrderMark: encoding == .utf8)
        var next = base.assumingMemoryBound(to: UInt8.self)
        let end = next + bytes.count
        var row = reader.emptyRow
        while true {
            switch reader.advance(&next, end, &row) {
            case .row: guard take(row) else { return }
            case .more:
                switch reader.finish(&row) {
                case .row: guard take(row) else { return }
                case .openQuote, .binary: return log.add(.openQuote(row: reader.rowNumber + 1))
                case .more: break
                }
                if log.count == 0, rows.isEmpty { log.add(header == nil ? .empty() : .noRows()) }
                return
            case .binary, .openQuote: return log.add(.binary(row: reader.rowNumber + 1))
            }
        }
    }

    /// False when there is no use in reading on.
    private mutating func take(_ row: CSVRow) -> Bool {
        guard let header else { return takeHeader(row) }
        if row.isBlank { return true }
        if !row.faults.isEmpty {
            log.add(.malformed(row.faults, row: row.number))
        } else if row.count != header.names.count {
            log.add(.fieldCount(row: row.number, expected: header.names.count, found: row.count))
        } else if let field = row.undecodableField(encoding) {
            log.add(.encoding(encoding, row: row.number, column: header.names[field], bytes: row.raw(field)))
        } else if rows.count == most {
            log.add(.tooManyRows(most, row: row.number))
            return false
        } else {
            takeCells(row)
        }
        return true
    }

    private mutating func takeHeader(_ row: CSVRow) -> Bool {
        if row.isBlank {
            log.add(.empty())
            return false
        }
        guard let header = CSVHeader(row, encoding: encoding, log: &log) else { return false }
        for (index, name) in header.names.enumerated() where !name.isEmpty {
            guard let column = columns.first(where: { $0.name == name || $0.japanese == name }) else {
                log.add(.columnUnknown(name, known: columns.map(\.name)))
                continue
            }
            if indexes.contains(where: { $0.column == column }) { log.add(.headerDuplicated(name)) }
            indexes.append((column, index))
        }
        for column in columns where column.isRequired && !indexes.contains(where: { $0.column == column }) {
            log.add(.headerMissing("\(column.name) (\(column.japanese))", in: header.names))
        }
        guard log.count == 0 else { return false }
        self.header = header
        return true
    }

    private mutating func takeCells(_ row: CSVRow) {
        var cells: [String: String] = [:]
        for (column, index) in indexes {
            let text = row.text(index, encoding)
            if !text.isEmpty {
                cells[column.name] = text
            } else if column.isRequired {
                log.add(.cellEmpty(row: row.number, column: header?.names[index] ?? column.name))
            }
        }
        rows.append(Row(number: row.number, cells: cells))
    }
}

extension RowProblem {
    fileprivate static func columnUnknown(_ name: String, known: [String]) -> RowProblem {
        RowProblem(
            row: 1, column: name, code: "telemetry.csv.columnUnknown", expected: known.joined(separator: ", "),
            found: name, ja: "知らない列名です", en: "There is no such column")
    }

    fileprivate static func cellEmpty(row: Int, column: String) -> RowProblem {
        RowProblem(
            row: row, column: column, code: "telemetry.csv.cellEmpty", expected: "a value", found: "nothing",
            ja: "必須の項目が空です", en: "A required value is missing")
    }

    fileprivate static func tooManyRows(_ most: Int, row: Int) -> RowProblem {
        RowProblem(
            row: row, code: "telemetry.csv.tooManyRows", expected: "at most \(most) rows", found: "more",
            ja: "行数が上限を超えています", en: "The table has too many rows")
    }
}
