import CPostgreSQL

/// One row of an answer.
struct PostgreSQLCells: RowCells {
    let answer: PostgreSQLResult
    let row: Int32

    func integer(_ index: Int) -> Int64? {
        guard let (bytes, type) = answer.cell(row, Int32(index)), type != .bytea, type != .text,
            case .integer(let number) = BinaryValue.read(bytes, as: type.rawValue)
        else { return nil }
        return number
    }

    func bytes(_ index: Int) -> UnsafeRawBufferPointer? {
        guard let (bytes, type) = answer.cell(row, Int32(index)), type == .bytea || type == .text else { return nil }
        return bytes
    }
}
