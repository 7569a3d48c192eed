import Quantities
import Testing

@testable import Portal

@Suite("JSON is read strictly")
struct JSONReaderTests {
    @Test(
        "what is JSON is read, and written as it was",
        arguments: [
            "{}", "[]", "0", "-12", "true", "false", "null", #""""#, #"{"a":[1,2,{"b":"台帳"}],"c":null}"#,
            #""\"\\\u0001""#, "9223372036854775807", "1.5e3",
        ])
    func roundTrip(text: String) throws {
        #expect(try JSONReader.read(Array(text.utf8)).bytes == Array(text.utf8))
    }

    @Test("escapes are what they stand for")
    func escapes() throws {
        let text = #"" \/\b\f\n\r\t台 \ud83d\ude00 ""#
        #expect(try JSONReader.read(Array(text.utf8)) == .string(" /\u{8}\u{C}\n\r\t台 \u{1F600} "))
    }

    @Test("white space between values is nothing")
    func blanks() throws {
        #expect(try JSONReader.read(Array(" { \"a\" :\t[ 1 ,\n2 ] } \r\n".utf8)) == ["a": [1, 2]])
    }

    @Test(
        "what is no JSON is refused, with no crash",
        arguments: [
            "", " ", "{", "[", "\"", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "[1,]", "[1 2]", "01", "-", "1.", ".5", "1e",
            "+1", "nul", "tru", "NaN", "{a:1}", "'a'", "{\"a\":1}x", "\"\\x\"", "\"\\u12\"", "\"\\u+123\"",
            "\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\u0041\"", "\"\n\"", "{\"a\":1,\"a\":2}", "\u{FEFF}{}",
            String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000),
            String(repeating: "9", count: 1_000),
        ])
    func malformed(text: String) {
        #expect {
            _ = try JSONReader.read(Array(text.utf8))
        } throws: {
            ($0 as? Rejection)?.code == "api.json.malformed"
        }
    }

    @Test("bytes that are no UTF-8 are refused")
    func notUTF8() {
        #expect(throws: Rejection.self) { _ = try JSONReader.read([0x22, 0xFF, 0x22]) }
        #expect(throws: Rejection.self) { _ = try JSONReader.read([0x22, 0xED, 0xA0, 0x80, 0x22]) }
    }
}
