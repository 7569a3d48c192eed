import SecondCheck
import SQL

/// Hands the records of a database to the second checker, in pages, each as it lies in the engine's memory.
struct RecordFeed {
    private static let page = 4096

    private let database: Database
    private let progress: (UInt64) -> Void
    private(set) var isAtEnd = false

    init(_ database: Database, _ progress: @escaping (UInt64) -> Void) {
        self.database = database
        self.progress = progress
    }

    mutating func next(_ auditor: inout Auditor) throws {
        var count = 0
        try database.forEachRowInPlace(
            "SELECT idx, bytes FROM records WHERE idx >= ? ORDER BY idx LIMIT ?", auditor.nextRecord, Self.page
        ) { row in
            let index = UInt64(bitPattern: try row.integer(0))
            try row.withBytes(1) { auditor.take(index, $0.bindMemory(to: UInt8.self)) }
            count += 1
        }
        isAtEnd = count < Self.page
        progress(auditor.nextRecord)
    }
}
