import Testing

@testable import SecondCheck

@Suite struct JSONReaderTests {
    private static func read<Value>(
        _ text: String, _ read: (inout JSONReader) throws -> Value
    ) throws -> Value {
        try Array(text.utf8).withUnsafeBufferPointer { bytes in
            var reader = JSONReader(bytes)
            let value = try read(&reader)
            guard reader.isAtEnd else { throw NotUnderstood(expected: "the end") }
            return value
        }
    }

    @Test("numbers are whole, of 64 bits, and spelled in one way")
    func numbers() throws {
        for value in [0, 7, -1, 999_999_999_999, Int64.max] {
            #expect(try Self.read("\(value)") { try $0.integer() } == value)
        }
        for text in ["", "-", "01", "1.5", "1e3", "9223372036854775808", "\"1\"", "null", " 1", "1 "] {
            #expect(throws: (any Error).self, "\(text)") { try Self.read(text) { try $0.integer() } }
        }
    }

    @Test("texts keep what they say")
    func texts() throws {
        #expect(try Self.read(#""a\"b\\c\/d\n\t\r\b\f\u001f""#) { try $0.text() } == "a\"b\\c/d\n\t\r\u{8}\u{C}\u{1F}")
        #expect(try Self.read(#""利用者 é""#) { try $0.text() } == "利用者 é")
        #expect(try Self.read(#""A.b-1""#) { try $0.name().text } == "A.b-1")
        for text in [#""a"#, #""a\"#, #""\x""#, #""\u12""#, #""\ud83d""#, "a"] {
            #expect(throws: (any Error).self, "\(text)") { try Self.read(text) { try $0.text() } }
        }
        for text in [#""a\n""#, "\"a\u{1}\"", #""a"#] {
            #expect(throws: (any Error).self, "\(text)") { try Self.read(text) { try $0.name().text } }
        }
    }

    @Test("keys ascend, so none comes twice")
    func keys() throws {
        func keys(_ text: String) throws -> [String] {
            try Self.read(text) { reader in
                var keys: [String] = []
                var members = try reader.object()
                while let key = try reader.key(of: &members) {
                    keys.append(key.text)
                    _ = try reader.passOver()
                }
                return keys
            }
        }
        #expect(try keys(#"{"a":1,"ab":{"x":[1,"]"]},"b":"\"}"}"#) == ["a", "ab", "b"])
        #expect(try keys("{}") == [])
        for text in [
            #"{"b":1,"a":2}"#, #"{"a":1,"a":2}"#, #"{"a" :1}"#, #"{"a":1,}"#, #"{,"a":1}"#, #"{"a":}"#, #"{"a":1"#,
            #"{"a":1 }"#, #"{"a":[1}"#,
        ] {
            #expect(throws: (any Error).self, "\(text)") { try keys(text) }
        }
    }

    @Test(
        "a range of serials is one",
        arguments: [
            #"{"first":0,"last":5}"#, #"{"first":5,"last":4}"#, #"{"first":1,"last":1000000000000}"#, #"{"first":1}"#,
            #"{"first":"1","last":2}"#, #"{"first":1,"last":2,"step":1}"#,
        ])
    func serials(text: String) throws {
        #expect(throws: (any Error).self) { try Self.read(text) { try $0.serials() } }
        #expect(try Self.read(#"{"first":1,"last":999999999999}"#) { try $0.serials() } == 1...999_999_999_999)
    }
}
