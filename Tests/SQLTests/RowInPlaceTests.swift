import SQL
import Testing

@Suite struct RowInPlaceTests {
    @Test("a row in place holds what the row holds, and nothing is taken for what it is not", arguments: TestEngine.all)
    func same(engine: TestEngine) throws {
        let engine = try EngineTests.things(engine)
        let count = 3000
        try engine.write { database in
            try database.bulk(into: "things", columns: ["id", "name", "data"]) { writer in
                for id in 1...count {
                    try writer.append(
                        id, id % 3 == 0 ? nil : "台帳\(id)", id % 5 == 0 ? [UInt8](repeating: 7, count: id % 700) : nil)
                }
            }
        }
        var seen = 0
        try engine.read { database in
            try database.forEachRowInPlace("SELECT id, name, data FROM things WHERE id > ? ORDER BY id", 0) { row in
                seen += 1
                try Self.check(row, seen)
                // Another question in between leaves the row as it is.
                if seen == 7 {
                    let asked = try database.first(Int.self, "SELECT COUNT(*) FROM things")
                    #expect(asked == count)
                    try Self.check(row, seen)
                }
            }
        }
        #expect(seen == count)
    }

    private static func check(_ row: borrowing RowInPlace, _ number: Int) throws {
        let (id, name, data) = (try row.integer(0), bytes(row, 1), bytes(row, 2))
        #expect(id == Int64(number))
        #expect(name == (number % 3 == 0 ? nil : Array("台帳\(number)".utf8)))
        #expect(data == (number % 5 == 0 ? [UInt8](repeating: 7, count: number % 700) : nil))
        if let name {
            let text = String(decoding: name, as: UTF8.self)
            #expect(try row.holds(text, 1) && !row.holds(text + "x", 1) && !row.holds(String(text.dropLast()), 1))
            #expect(try !row.holds(String(text.dropLast()) + "x", 1) && !row.holds("", 1))
        } else {
            #expect((try? row.holds("", 1)) == nil)
        }
        let mistaken = (bytes(row, 0), try? row.integer(1), try? row.integer(2))
        #expect(mistaken == (nil, nil, nil))
    }

    /// Nil for NULL, and for what is neither a text nor a blob.
    private static func bytes(_ row: borrowing RowInPlace, _ index: Int) -> [UInt8]? {
        try? row.withBytes(index) { [UInt8]($0) }
    }
}
