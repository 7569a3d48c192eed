import Foundation
import Quantities
import Store
import Testing

@Suite struct RecordReaderTests {
    private static let bytes = Array(
        #"""
        {"actor":{"organisation":"test","person":"tester","role":"systemOperator"},"body":{"number":1,"text":"a \"}],{ 台帳"},"command":"c1","effectiveAt":"2020-09-13T12:26:40Z","kind":"test.noted","recordedAt":"2023-11-14T22:13:20Z"}
        """#.utf8)

    @Test("a record as it is written is read, header and body")
    func read() throws {
        let record = try LogRecord(index: 0, bytes: Self.bytes)
        #expect(record.header.actor == TemporaryStore.context("c1").actor)
        #expect(record.header.command == "c1")
        #expect(record.header.kind == "test.noted")
        #expect(record.header.effectiveAt == Instant(seconds: 1_600_000_000))
        #expect(record.header.recordedAt == Instant(seconds: 1_700_000_000))
        #expect(try record.body(as: Noted.self).text == "a \"}],{ 台帳")
    }

    @Test("a body may be any JSON value", arguments: ["1", "null", "\"\\\\\"", "[]", "{}", "[{\"a\":[1,2]},\"]\"]"])
    func bodies(body: String) throws {
        let text = String(decoding: Self.bytes, as: UTF8.self)
        let start = try #require(text.range(of: "{\"number\""))
        let end = try #require(text.range(of: ",\"command\""))
        let changed = text.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: body)
        #expect(try LogRecord(index: 0, bytes: Array(changed.utf8)).header.command == "c1")
    }

    @Test("cut short anywhere, or with anything after it, it is refused")
    func truncated() {
        for count in 0..<Self.bytes.count {
            #expect(throws: Rejection.self) { try LogRecord(index: 0, bytes: Array(Self.bytes.prefix(count))) }
        }
        #expect(throws: Rejection.self) { try LogRecord(index: 0, bytes: Self.bytes + [0x20]) }
    }

    @Test("no altered byte makes it trap, and none outside the body goes unnoticed")
    func altered() throws {
        let text = String(decoding: Self.bytes, as: UTF8.self)
        let start = try #require(text.utf8Offset(of: "{\"number\""))
        let end = try #require(text.utf8Offset(of: ",\"command\""))
        for index in Self.bytes.indices {
            var bytes = Self.bytes
            bytes[index] ^= 0x80
            let record = try? LogRecord(index: 0, bytes: bytes)
            #expect(record == nil || (start..<end).contains(index))
        }
    }
}

extension String {
    fileprivate func utf8Offset(of part: String) -> Int? {
        range(of: part).map { utf8.distance(from: utf8.startIndex, to: $0.lowerBound) }
    }
}
