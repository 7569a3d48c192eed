import Foundation
import Synchronization

/// Writes a list page by page: CSV with a line of column names, or JSON as one array of objects.
final class OpenTableWriter<Row: Encodable & Sendable>: Sendable {
    private struct Place {
        var hasHead = false
        var hasRows = false
        var isOver = false
    }

    private let format: OpenFormat
    private let columns: [OpenTable.Column<Row>]
    private let rows: @Sendable () throws -> [Row]?
    private let place = Mutex(Place())

    init(format: OpenFormat, columns: [OpenTable.Column<Row>], rows: @escaping @Sendable () throws -> [Row]?) {
        self.format = format
        self.columns = columns
        self.rows = rows
    }

    /// The next part of the file; nil after the last.
    func next() throws -> [UInt8]? {
        try place.withLock { place in
            guard !place.isOver else { return nil }
            let head = place.hasHead ? [] : self.head
            place.hasHead = true
            guard let page = try rows() else {
                place.isOver = true
                return head + foot
            }
            let part = try part(page, isFirst: !place.hasRows)
            if !page.isEmpty { place.hasRows = true }
            return head + part
        }
    }

    private var head: [UInt8] {
        switch format {
        case .csv: Array(CSVLine.line(columns.map { .text($0.key) }).utf8)
        case .json: Array("[".utf8)
        case .ndjson: []
        }
    }

    private var foot: [UInt8] { format == .json ? Array("]\n".utf8) : [] }

    private func part(_ page: [Row], isFirst: Bool) throws -> [UInt8] {
        switch format {
        case .csv: return page.flatMap { row in CSVLine.line(columns.map { $0.value(row) }).utf8 }
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            var bytes: [UInt8] = []
            for (index, row) in page.enumerated() {
                bytes += isFirst && index == 0 ? [UInt8(ascii: "\n")] : Array(",\n".utf8)
                bytes += try encoder.encode(row)
            }
            return bytes
        case .ndjson:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return try page.flatMap { row in try encoder.encode(row) + [UInt8(ascii: "\n")] }
        }
    }
}
