import Store
import Testing
import TransparencyLog

@Suite struct CosignatureTableTests {
    @Test(
        "a checkpoint is given out with its cosignatures; a witness's later one takes its earlier's place",
        arguments: StoreKind.here)
    func kept(_ kind: StoreKind) throws {
        let temporary = try TemporaryStore(kind)
        for number in 1...3 {
            _ = try temporary.store.perform("note", [number], TemporaryStore.context("c\(number)")) { transaction in
                try transaction.append(Noted(text: "x", number: number), subject: "test:1")
            }
        }
        func line(_ name: String, _ byte: UInt8) throws -> (witness: String, signature: NoteSignature) {
            (name, try NoteSignature(name: name, keyID: 1, bytes: [byte]))
        }
        try temporary.store.keep([line("b", 1), line("a", 2)], size: 2)
        try temporary.store.keep([line("b", 3)], size: 2)
        try temporary.reopened().read { database throws in
            let note = try #require(try RecordLog.note(size: 2, in: database))
            #expect(note.signatures.dropFirst().map(\.bytes) == [[2], [3]])
            #expect(try RecordLog.note(in: database)?.signatures.count == 1)
            #expect(try PublicLog(in: database, cosignedOnly: true)?.size == 2)
            #expect(try PublicLog(in: database)?.size == 3)
            #expect(try Cosignatures.newestSize(atLeast: 3, in: database) == nil)
            #expect(try Cosignatures.newestSize(of: "a", in: database) == 2)
        }
        #expect(throws: (any Error).self, "no commit ended at this size") {
            try temporary.store.keep([line("a", 1)], size: 7)
        }
    }
}
