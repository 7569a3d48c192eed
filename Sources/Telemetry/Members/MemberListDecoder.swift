/// A member list as read: the good rows, and what is wrong with the others.
package struct MemberList: Sendable, Equatable {
    package var members: [Member] = []
    /// Rows below the header, blank ones not counted.
    package var rows = 0
    package var problemCount = 0
    package var problems: [RowProblem] = []

    /// Nothing is wrong with the file.
    package var isClean: Bool { problemCount == 0 }
}

/// Reads a member list (会員リスト): a CSV file with the columns of ``MemberColumn``, in chunks of any size.
///
/// Site id, meter, PCS and supply point may each stand in one row only; across files that is the caller's to check with
/// ``Member/meterKey`` and its kin. Unknown columns are refused, so that a misspelt one is not read as absent.
package struct MemberListDecoder: ~Copyable {
    /// The most members of one list.
    package static let limit = 5_000_000

    private let encoding: TextEncoding
    private var reader: CSVReader
    private var header: CSVHeader?
    private var columns: [MemberColumn: Int] = [:]
    private var list = MemberList()
    private var log: ProblemLog
    private var isStopped = false
    private var hasSeenBytes = false
    /// Where each unique value stood first, by column.
    private var rowsByValue: [MemberColumn: [String: Int]] = [:]

    package init(
        encoding: TextEncoding, delimiter: UInt8 = 0x2C, problems: Int = ReadingDecoder.usualProblems
    ) {
        self.encoding = encoding
        reader = CSVReader(delimiter: delimiter, skipsByteOrderMark: encoding == .utf8)
        log = ProblemLog(limit: max(0, problems))
    }

    package mutating func consume(_ bytes: UnsafeRawBufferPointer) {
        guard !isStopped, let base = bytes.baseAddress, !bytes.isEmpty else { return }
        hasSeenBytes = true
        var next = base.assumingMemoryBound(to: UInt8.self)
        let end = next + bytes.count
        var row = reader.emptyRow
        while !isStopped {
            switch reader.advance(&next, end, &row) {
            case .row: take(row)
            case .more: return
            case .binary, .openQuote: stop(.binary(row: reader.rowNumber + 1))
            }
        }
    }

    package mutating func consume(_ bytes: [UInt8]) { bytes.withUnsafeBytes { consume($0) } }

    package mutating func finish() -> MemberList {
        if !isStopped {
            var row = reader.emptyRow
            switch reader.finish(&row) {
            case .row: take(row)
            case .openQuote, .binary: stop(.openQuote(row: reader.rowNumber + 1))
            case .more: break
            }
            if log.count == 0, list.rows == 0 { log.add(header == nil ? .empty() : .noRows()) }
        }
        isStopped = true
        list.problems = log.kept
        list.problemCount = log.count
        return list
    }

    private mutating func stop(_ problem: RowProblem) {
        log.add(problem)
        isStopped = true
    }

    private mutating func take(_ row: CSVRow) {
        guard let header else {
            if row.isBlank { return stop(.empty()) }
            return takeHeader(row)
        }
        if row.isBlank { return }
        list.rows += 1
        if !row.faults.isEmpty {
            log.add(.malformed(row.faults, row: row.number))
        } else if row.count != header.names.count {
            log.add(.fieldCount(row: row.number, expected: header.names.count, found: row.count))
        } else if let field = row.undecodableField(encoding) {
            log.add(.encoding(encoding, row: row.number, column: header.names[field], bytes: row.raw(field)))
        } else if list.members.count == Self.limit {
            stop(.memberTooMany(row: row.number))
        } else {
            takeMember(MemberRow(row: row, columns: columns, header: header, encoding: encoding))
        }
    }

    private mutating func takeHeader(_ row: CSVRow) {
        isStopped = true
        let before = log.count
        guard let header = CSVHeader(row, encoding: encoding, log: &log) else { return }
        for (index, name) in header.names.enumerated() where !name.isEmpty {
            guard let column = MemberColumn.allCases.first(where: { $0.rawValue == name || $0.japanese == name })
            else {
                log.add(.memberColumnUnknown(name))
                continue
            }
            if columns.updateValue(index, forKey: column) != nil { log.add(.memberColumnTwice(column)) }
        }
        for column in MemberColumn.allCases where column.isRequired && columns[column] == nil {
            log.add(.headerMissing("\(column.rawValue) (\(column.japanese))", in: header.names))
        }
        if columns[.prefecture] == nil, columns[.address] == nil { log.add(.memberPlaceMissing()) }
        guard log.count == before else { return }
        self.header = header
        isStopped = false
    }

    private mutating func takeMember(_ cells: MemberRow) {
        var cells = cells
        let member = cells.member()
        for problem in cells.problems { log.add(problem) }
        // A duplicate is worth telling even where another cell of the row is bad.
        let before = log.count
        for (column, value) in cells.uniqueValues() {
            let row = cells.row.number
            if let first = rowsByValue[column]?[value] {
                let name = columns[column].map { cells.header.names[$0] } ?? column.rawValue
                log.add(.memberRepeated(row: row, column: name, found: value, first: first))
            } else {
                rowsByValue[column, default: [:]][value] = row
            }
        }
        if let member, log.count == before { list.members.append(member) }
    }
}
