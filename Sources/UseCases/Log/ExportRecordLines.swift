import Store
import Synchronization

/// Records in order, one a line of JSON (記録の一括取得), read as they are taken: memory does not grow with their number.
package struct ExportRecordLines: Query {
    package static let name = "record.export"
    package static let readers = Readers.everyone
    /// Of one answer; who wants more asks from there on.
    package static let most = 100_000

    package let from: UInt64
    package let count: Int

    package init(from: UInt64, count: Int) {
        self.from = from
        self.count = min(count, Self.most)
    }

    package func answer(to reader: Reader, from folder: DataFolder) -> RecordLines {
        RecordLines(folder, from: from, count: count)
    }
}

/// Lines `{"index":7,"record":…}`, some hundred at a time.
package final class RecordLines: Sendable {
    private static let piece = 500

    private let folder: DataFolder
    /// Where it goes on, and how many are still wanted.
    private let place: Mutex<(next: UInt64, left: Int)>

    init(_ folder: DataFolder, from: UInt64, count: Int) {
        self.folder = folder
        place = Mutex((from, count))
    }

    /// The next lines; nil at the end.
    package func next() throws -> [UInt8]? {
        let (start, left) = place.withLock { $0 }
        guard left > 0 else { return nil }
        var out: [UInt8] = []
        var taken = 0
        try folder.store.read { database in
            try RecordLog.forEach(from: start, count: min(left, Self.piece), in: database) { index, bytes in
                out += "{\"index\":\(index),\"record\":".utf8
                out += bytes
                out += "}\n".utf8
                taken += 1
            }
        }
        let end = taken
        place.withLock { $0 = (start + UInt64(end), end < Self.piece ? 0 : left - end) }
        return end == 0 ? nil : out
    }
}
