/// Values in the server's binary form: integers in network order, texts and blobs as they are.
///
/// Source: the `…send` and `…recv` functions of PostgreSQL 15, `src/backend/utils/adt`.
enum BinaryValue {
    /// Appends a value as the server's type wants it.
    /// - Returns: false when this type's binary form is not known here: the value may go as text.
    /// - Throws: ``SQLFailure`` when the type cannot take the value. It is never converted: what one engine would refuse
    ///   must not pass the other unseen.
    static func append(_ value: SQLValue, as oid: UInt32, to bytes: inout [UInt8]) throws(SQLFailure) -> Bool {
        let type = PostgreSQLType(rawValue: oid)
        switch (value, type) {
        case (.integer(let number), .int8):
            append(number, to: &bytes)
        case (.integer(let number), .int4):
            append(try narrow(number, Int32.self), to: &bytes)
        case (.integer(let number), .int2):
            append(try narrow(number, Int16.self), to: &bytes)
        case (.integer(let number), .oid):
            append(try narrow(number, UInt32.self), to: &bytes)
        case (.integer(let number), .bool):
            guard number == 0 || number == 1 else { throw outOfRange }
            bytes.append(UInt8(number))
        case (.text(let text), .text), (.text(let text), .varchar), (.text(let text), .bpchar),
            (.text(let text), .name), (.text(let text), .unknown), (.text(let text), .json), (.text(let text), .xml):
            try append(text, to: &bytes)
        case (.blob(let blob), .bytea):
            bytes += blob
        case (.integer, .text), (.integer, .varchar), (.integer, .bpchar), (.integer, .name), (.integer, .char),
            (.integer, .bytea), (.integer, .unknown), (.integer, .float4), (.integer, .float8),
            (.text, .int8), (.text, .int4), (.text, .int2), (.text, .bool), (.text, .bytea),
            (.text, .float4), (.text, .float8), (.blob, _):
            let wanted = type.map { "\($0)" } ?? "type \(oid)"
            throw SQLFailure(.misuse, code: "type", message: "\(value.kind) given where \(wanted) is wanted")
        default:
            return false
        }
        return true
    }

    /// - Throws: ``SQLFailure`` for a NUL, which no text of the server can hold.
    static func append(_ text: String, to bytes: inout [UInt8]) throws(SQLFailure) {
        let start = bytes.count
        bytes += text.utf8
        guard !bytes[start...].contains(0) else {
            throw SQLFailure(.other, code: "22021", message: "a text holds a NUL character, which cannot be stored")
        }
    }

    static func append<Number: FixedWidthInteger>(_ number: Number, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.bigEndian) { bytes += $0 }
    }

    /// Appends one column of some rows as an array of one dimension. Source: `array_recv`.
    /// - Throws: ``SQLFailure`` when the type cannot take a value.
    static func append(
        column: Int, of rows: [[SQLValue]], as type: PostgreSQLType, to bytes: inout [UInt8]
    ) throws(SQLFailure) {
        append(Int32(1), to: &bytes)  // dimensions
        append(Int32(1), to: &bytes)  // there may be NULLs
        append(type.rawValue, to: &bytes)
        append(Int32(rows.count), to: &bytes)
        append(Int32(1), to: &bytes)  // the first index
        for row in rows { try append(row[column], withLengthAs: type.rawValue, to: &bytes) }
    }

    /// Appends a value behind its length, which is -1 for NULL.
    /// - Throws: ``SQLFailure`` when the type cannot take the value.
    static func append(_ value: SQLValue, withLengthAs type: UInt32, to bytes: inout [UInt8]) throws(SQLFailure) {
        let start = bytes.count
        append(Int32(-1), to: &bytes)
        if case .null = value { return }
        guard try append(value, as: type, to: &bytes) else {
            throw SQLFailure(.misuse, code: "type", message: "a column of type \(type) cannot be filled in bulk")
        }
        let length = Int32(bytes.count - start - 4)
        withUnsafeBytes(of: length.bigEndian) { bytes.replaceSubrange(start..<start + 4, with: $0) }
    }

    /// Reads a value.
    /// - Returns: nil when the type is not read here, or a number is not whole or too large.
    static func read(_ bytes: UnsafeRawBufferPointer, as oid: UInt32) -> SQLValue? {
        guard let type = PostgreSQLType(rawValue: oid) else { return nil }
        switch type {
        case .int8: return number(bytes, Int64.self)
        case .int4: return number(bytes, Int32.self)
        case .int2: return number(bytes, Int16.self)
        case .oid: return number(bytes, UInt32.self)
        case .bool: return number(bytes, UInt8.self)
        case .bytea: return .blob([UInt8](bytes))
        case .text, .varchar, .bpchar, .name, .char, .unknown, .json, .xml:
            return .text(String(decoding: bytes, as: UTF8.self))
        case .numeric: return wholeNumber(bytes).map { .integer($0) }
        case .void: return .null
        case .float4, .float8: return nil
        }
    }

    private static func number<Number: FixedWidthInteger>(
        _ bytes: UnsafeRawBufferPointer, _ type: Number.Type
    ) -> SQLValue? {
        guard bytes.count == MemoryLayout<Number>.size else { return nil }
        return Int64(exactly: Number(bigEndian: bytes.loadUnaligned(as: Number.self))).map { .integer($0) }
    }

    /// A `numeric`, such as the sum of a column of integers: digits to the base 10,000, of which the first counts
    /// 10,000^weight. Source: `numeric_send`.
    private static func wholeNumber(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        func field(_ index: Int) -> Int {
            Int(Int16(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 2, as: Int16.self)))
        }
        guard bytes.count >= 8, bytes.count == 8 + 2 * field(0) else { return nil }
        let (digits, weight, sign) = (field(0), field(1), field(2))
        guard sign == 0 || sign == 0x4000 else { return nil }
        var sum: Int64 = 0
        for index in 0..<max(digits, weight + 1) {
            let digit = index < digits ? Int64(field(4 + index)) : 0
            guard index <= weight else {
                if digit != 0 { return nil }
                continue
            }
            let (product, overflow) = sum.multipliedReportingOverflow(by: 10_000)
            // Summed below zero, which reaches one further than above it.
            let (next, overflowAgain) = product.subtractingReportingOverflow(digit)
            if overflow || overflowAgain { return nil }
            sum = next
        }
        if sign != 0 { return sum }
        return sum == .min ? nil : -sum
    }

    private static func narrow<Number: FixedWidthInteger>(
        _ number: Int64, _ type: Number.Type
    ) throws(SQLFailure) -> Number {
        guard let narrow = Number(exactly: number) else { throw outOfRange }
        return narrow
    }

    private static var outOfRange: SQLFailure {
        SQLFailure(.other, code: "22003", message: "a number is too large for its column")
    }
}
