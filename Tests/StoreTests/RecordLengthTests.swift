import Quantities
import Store
import Testing
import TransparencyLog

@Suite struct RecordLengthTests {
    @Test("a record that no entry bundle can hold is refused, and the longest one is not", arguments: StoreKind.here)
    func tooLong(_ kind: StoreKind) throws {
        let temporary = try TemporaryStore(kind)
        func append(_ count: Int, _ id: String) throws -> Int {
            try temporary.store.perform("note", [count], TemporaryStore.context(id)) { transaction in
                let text = String(repeating: "x", count: count)
                let index = try transaction.append(Noted(text: text, number: 1), subject: "test:1")
                return try RecordLog.record(index, in: transaction.database).bytes.count
            }.answer
        }
        // An id of the same length, so that all but the text is as long.
        let around = try append(0, "c0")
        #expect(try append(65_535 - around, "c1") == 65_535)
        #expect {
            _ = try append(65_536 - around, "c2")
        } throws: { ($0 as? Rejection)?.code == "store.record.tooLong" }
        try temporary.store.read { database throws in
            #expect(try RecordLog.size(in: database) == 2)
            let log = try #require(try PublicLog(in: database))
            let bundle = try #require(try log.bytes(of: TilePath(.entries, index: 0, width: 2)))
            #expect(try EntryBundle.decode(bundle, count: 2).map(\.count) == [around, 65_535])
        }
    }
}
