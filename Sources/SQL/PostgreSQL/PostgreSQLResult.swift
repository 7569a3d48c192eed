import CPostgreSQL

/// One answer of the server; the library's memory for it lives as long.
final class PostgreSQLResult {
    private let result: OpaquePointer

    init(_ result: OpaquePointer) { self.result = result }

    deinit { PQclear(result) }

    var status: ExecStatusType { PQresultStatus(result) }

    var rowCount: Int { Int(PQntuples(result)) }

    /// Bytes that the library holds for it.
    var size: Int { PQresultMemorySize(result) }

    /// What was done, as the server words it: `COMMIT`, `INSERT 0 1`.
    var tag: String { String(cString: PQcmdStatus(result)) }

    /// The first column of the first row, as it is spelled; for answers asked for as text.
    var text: String? {
        guard rowCount > 0, PQgetisnull(result, 0, 0) == 0 else { return nil }
        return PQgetvalue(result, 0, 0).map { String(cString: $0) }
    }

    /// The types that a prepared statement takes, from the answer to its description.
    var parameterTypes: [UInt32] { (0..<PQnparams(result)).map { PQparamtype(result, $0) } }

    var columns: Columns {
        Columns((0..<PQnfields(result)).map { PQfname(result, $0).map { String(cString: $0) } ?? "" })
    }

    func field(_ code: Unicode.Scalar) -> String? {
        PQresultErrorField(result, Int32(code.value)).map { String(cString: $0) }
    }

    /// Hands over the rows one after the other.
    /// - Throws: what `body` throws; ``SQLFailure`` of kind `misuse` for a type that is not read here.
    func forEachRow(_ columns: Columns, _ body: (Row) throws -> Void) throws {
        let types = (0..<PQnfields(result)).map { PQftype(result, $0) }
        for row in 0..<PQntuples(result) {
            var values: [SQLValue] = []
            values.reserveCapacity(types.count)
            for (index, type) in types.enumerated() {
                values.append(try value(row, Int32(index), type))
            }
            try body(Row(columns, values))
        }
    }

    /// The bytes of a value with its type, as long as this answer lives; nil for NULL and for types that are not read.
    func cell(_ row: Int32, _ column: Int32) -> (bytes: UnsafeRawBufferPointer, type: PostgreSQLType)? {
        guard column < PQnfields(result), PQgetisnull(result, row, column) == 0,
            let type = PostgreSQLType(rawValue: PQftype(result, column))
        else { return nil }
        let count = Int(PQgetlength(result, row, column))
        return (UnsafeRawBufferPointer(start: PQgetvalue(result, row, column), count: count), type)
    }

    private func value(_ row: Int32, _ column: Int32, _ type: UInt32) throws(SQLFailure) -> SQLValue {
        if PQgetisnull(result, row, column) == 1 { return .null }
        let bytes = UnsafeRawBufferPointer(
            start: PQgetvalue(result, row, column), count: Int(PQgetlength(result, row, column)))
        guard let value = BinaryValue.read(bytes, as: type) else {
            let name = PQfname(result, column).map { String(cString: $0) } ?? ""
            throw SQLFailure(
                .misuse, code: "type", message: "column \(name) is of a kind (\(type)) that is not read: cast it")
        }
        return value
    }
}
