import Quantities
import SQL

/// The rows of one table in a backup.
final class BackupRows {
    private let table: StoredTable
    private let source: BackupSource
    /// Rows taken so far.
    private(set) var count: UInt64 = 0

    init(_ table: StoredTable, _ source: BackupSource) {
        self.table = table
        self.source = source
    }

    /// Takes the rows, to the end of the section.
    func forEach(_ body: ([SQLValue]) throws -> Void) throws {
        while true {
            switch try source.frame(place) {
            case (.row, let length):
                try body(try row(source.bytes(length)))
                count += 1
            case (.end, 8):
                let counted: UInt64 = try source.number()
                guard counted == count else { throw BackupFormat.malformed("\(counted) rows", place) }
                return
            default: throw BackupFormat.malformed("a row or the end of a table", place)
            }
        }
    }

    private var place: String { "\(table.name), row \(count)" }

    private func row(_ bytes: [UInt8]) throws -> [SQLValue] {
        var values: [SQLValue] = []
        values.reserveCapacity(table.columns.count)
        var rest = bytes[...]
        for column in table.columns {
            guard let value = Self.value(&rest), column.accepts(value) else {
                throw BackupFormat.malformed("\(column.kind.rawValue) in \(column.name)", place)
            }
            values.append(value)
        }
        guard rest.isEmpty else { throw BackupFormat.malformed("\(values.count) values", place) }
        return values
    }

    /// Nil for what is no value, or a text that not every engine can hold.
    private static func value(_ rest: inout ArraySlice<UInt8>) -> SQLValue? {
        guard let tag = rest.popFirst().flatMap(BackupFormat.Tag.init(rawValue:)) else { return nil }
        switch tag {
        case .null: return .null
        case .integer: return number(&rest, UInt64.self).map { .integer(Int64(bitPattern: $0)) }
        case .blob: return run(&rest).map { .blob(Array($0)) }
        case .text:
            guard let bytes = run(&rest), !bytes.contains(0) else { return nil }
            return String(validating: bytes, as: UTF8.self).map { .text($0) }
        }
    }

    private static func run(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let count = number(&rest, UInt32.self), Int(count) <= rest.count else { return nil }
        defer { rest = rest.dropFirst(Int(count)) }
        return rest.prefix(Int(count))
    }

    private static func number<Number: FixedWidthInteger>(
        _ rest: inout ArraySlice<UInt8>, _ type: Number.Type
    ) -> Number? {
        let size = MemoryLayout<Number>.size
        guard rest.count >= size else { return nil }
        defer { rest = rest.dropFirst(size) }
        return rest.prefix(size).reduce(0) { $0 << 8 | Number($1) }
    }
}
