import SQL
import Store
import TransparencyLog
import UseCases

/// Seconds for the bare SHA-256 of all records of a folder, without the reading of them: the ceiling of whatever walks a log.
struct BareHashes {
    private(set) var took = 0.0
    private(set) var byteCount = 0
    /// Of the last record, so that the work is done.
    private(set) var last = LogHash.emptyRoot

    init(of folder: DataFolder) throws {
        var part: [[UInt8]] = []
        try folder.store.read { database in
            try RecordLog.forEach(upTo: .max, in: database) { bytes in
                byteCount += bytes.count
                part.append(bytes)
                if part.count == 10_000 { hash(&part) }
            }
        }
        hash(&part)
    }

    private mutating func hash(_ part: inout [[UInt8]]) {
        took += seconds { for bytes in part { last = LogHash.sha256(bytes) } }
        part.removeAll(keepingCapacity: true)
    }
}
