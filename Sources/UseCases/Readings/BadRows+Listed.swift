import Telemetry

extension BadRows {
    /// The bad rows of a table, each with its cells as they stand in the file.
    package func listed(in bytes: [UInt8]) -> WorkProblems {
        let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
        var reader = RowExcerptReader(rows: Set(problems.map(\.row)), encoding: isUTF8 ? .utf8 : .cp932)
        bytes.withUnsafeBytes { reader.consume($0) }
        return WorkProblems(problems: problems, excerpts: reader.finish())
    }
}
