/// One row as it lies in the engine's memory, for walks over very many: nothing is copied but what is asked for.
///
/// It cannot be copied, and lives only for the call that it is handed to.
package struct RowInPlace: ~Copyable {
    private let cells: any RowCells

    init(_ cells: some RowCells) { self.cells = cells }

    /// - Throws: ``SQLFailure`` of kind `corrupt` when the column holds something else.
    package func integer(_ index: Int) throws(SQLFailure) -> Int64 {
        guard let value = cells.integer(index) else { throw Self.other(index, "an integer") }
        return value
    }

    /// Calls `body` with a text's UTF-8 or a blob's bytes; the pointer is valid only inside.
    /// - Throws: what `body` throws; ``SQLFailure`` of kind `corrupt` when the column holds something else.
    package func withBytes<Result>(
        _ index: Int, _ body: (UnsafeRawBufferPointer) throws -> Result
    ) throws -> Result {
        guard let bytes = cells.bytes(index) else { throw Self.other(index, "bytes") }
        return try body(bytes)
    }

    /// Whether a column holds this text, without making one of it.
    /// - Throws: ``SQLFailure`` of kind `corrupt` when the column holds neither text nor blob.
    package func holds(_ text: String, _ index: Int) throws(SQLFailure) -> Bool {
        guard let bytes = cells.bytes(index) else { throw Self.other(index, "bytes") }
        var text = text
        return text.withUTF8 { bytes.count == $0.count && bytes.elementsEqual($0) }
    }

    private static func other(_ index: Int, _ expected: String) -> SQLFailure {
        SQLFailure(.corrupt, code: "type", message: "column \(index) does not hold \(expected)")
    }
}

/// The values of an engine's current row.
protocol RowCells {
    /// Nil for anything but an integer.
    func integer(_ index: Int) -> Int64?
    /// Nil for anything but a text or a blob. Valid until the engine's next step.
    func bytes(_ index: Int) -> UnsafeRawBufferPointer?
}
