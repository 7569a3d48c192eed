/// The arguments of one statement as the library wants them: one block of bytes with pointers into it.
struct Parameters {
    private var bytes: [UInt8] = []
    /// Where each begins; -1 for NULL.
    private var starts: [Int] = []
    private var lengths: [Int32] = []
    /// 1 for binary, 0 for text.
    private var formats: [Int32] = []

    var size: Int { bytes.count }

    /// - Throws: ``SQLFailure`` when a type cannot take its value, or there are too few or too many.
    init(_ values: [SQLValue], as types: [UInt32]) throws(SQLFailure) {
        guard values.count == types.count else {
            throw SQLFailure(
                .misuse, code: "arguments", message: "\(values.count) values for \(types.count) places in a statement")
        }
        for (value, type) in zip(values, types) {
            let start = bytes.count
            if case .null = value {
                add(start: -1, length: 0, format: 1)
            } else if try BinaryValue.append(value, as: type, to: &bytes) {
                add(start: start, length: bytes.count - start, format: 1)
            } else {
                // The server reads the text as it would read it between quotes, and the text ends with a NUL.
                try BinaryValue.append(value.spelled, to: &bytes)
                bytes.append(0)
                add(start: start, length: bytes.count - start - 1, format: 0)
            }
        }
    }

    /// Some rows as one array for each column.
    /// - Throws: ``SQLFailure`` when a type cannot take its value.
    init(rows: [[SQLValue]], as types: [PostgreSQLType]) throws(SQLFailure) {
        for (column, type) in types.enumerated() {
            let start = bytes.count
            try BinaryValue.append(column: column, of: rows, as: type, to: &bytes)
            add(start: start, length: bytes.count - start, format: 1)
        }
    }

    private mutating func add(start: Int, length: Int, format: Int32) {
        starts.append(start)
        lengths.append(Int32(clamping: length))
        formats.append(format)
    }

    /// - Parameter body: takes how many there are, the values, their lengths and their formats.
    func withPointers<Result>(
        _ body: (Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> Result
    ) -> Result {
        // A value without bytes needs a pointer that is not nil all the same: nil would be NULL.
        let block = bytes.isEmpty ? [0] : bytes
        return block.withUnsafeBytes { block in
            let base = block.baseAddress?.assumingMemoryBound(to: CChar.self)
            let values = starts.map { start -> UnsafePointer<CChar>? in start < 0 ? nil : base.map { $0 + start } }
            return body(Int32(values.count), values, lengths, formats)
        }
    }
}

extension SQLValue {
    /// For types whose binary form is not known here: the name of a table given as `regclass`, and the like.
    fileprivate var spelled: String {
        switch self {
        case .integer(let number): String(number)
        case .text(let text): text
        case .null, .blob: ""
        }
    }
}
