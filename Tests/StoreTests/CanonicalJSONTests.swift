import Foundation
import Store
import Testing

/// Foundation's encoder is the oracle: what was hashed with it must be written the same way for ever.
@Suite struct CanonicalJSONTests {
    private static func foundation(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private indirect enum Value: Encodable, Equatable {
        case text(String), whole(Int64), natural(UInt64), yes(Bool), nothing
        case list([Value]), object([String: Value]), named(Named)

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let value): try container.encode(value)
            case .whole(let value): try container.encode(value)
            case .natural(let value): try container.encode(value)
            case .yes(let value): try container.encode(value)
            case .nothing: try container.encodeNil()
            case .list(let value): try container.encode(value)
            case .object(let value): try container.encode(value)
            case .named(let value): try container.encode(value)
            }
        }
    }

    private struct Named: Encodable, Equatable {
        var zeta: Int? = 5
        var alpha: String? = nil
        var Beta: [Int: String] = [2: "b"]
        var beta: Choice = .one(2, name: "x")
        var narrow: UInt8 = 255
    }

    private enum Choice: Encodable, Equatable { case one(Int, name: String), two }

    private static func random(_ depth: Int, _ generator: inout SystemRandomNumberGenerator) -> Value {
        let alphabet = Array("aZ09 \"\\/\u{8}\u{9}\u{A}\u{C}\u{D}\u{0}\u{1F}\u{7F}é台👩‍👩‍👧\u{2028}<>&'").map(String.init)
        func text() -> String { (0..<Int.random(in: 0...6)).map { _ in alphabet.randomElement()! }.joined() }
        switch Int.random(in: 0...(depth > 0 ? 8 : 5), using: &generator) {
        case 0, 1: return .text(text())
        case 2: return .whole(Bool.random() ? .random(in: .min ... .max) : .random(in: -9...9))
        case 3: return .natural(.random(in: 0 ... .max))
        case 4: return .yes(.random())
        case 5: return .nothing
        case 6: return .list((0..<Int.random(in: 0...4)).map { _ in random(depth - 1, &generator) })
        case 7:
            // Keys of one case: Foundation's order of others is its own.
            let keys = (0..<Int.random(in: 0...5)).map { _ in String("abcdefgh".shuffled().prefix(3)) }
            return .object(
                Dictionary(keys.map { ($0, random(depth - 1, &generator)) }, uniquingKeysWith: { a, _ in a }))
        default:
            return .named(
                Named(zeta: Bool.random() ? 1 : nil, alpha: text(), beta: Bool.random() ? .two : .one(1, name: text())))
        }
    }

    @Test("thousands of random values are written byte for byte as Foundation writes them")
    func oracle() throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<3000 {
            let value = Self.random(4, &generator)
            #expect(try CanonicalJSON.text(value) == Self.foundation(value))
        }
    }

    @Test("containers asked for by hand are written where they belong")
    func nested() throws {
        struct ByHand: Encodable {
            enum Keys: String, CodingKey { case list, inner, last }

            func encode(to encoder: any Encoder) throws {
                var object = encoder.container(keyedBy: Keys.self)
                var list = object.nestedUnkeyedContainer(forKey: .list)
                var inner = object.nestedContainer(keyedBy: Keys.self, forKey: .inner)
                try object.encode(1, forKey: .last)
                try list.encode("a")
                try list.encode(2)
                try inner.encodeNil(forKey: .last)
            }
        }
        #expect(try CanonicalJSON.text(ByHand()) == Self.foundation(ByHand()))
    }

    @Test("a floating number is refused: it has no one exact text")
    func floating() {
        #expect(throws: EncodingError.self) { try CanonicalJSON.text([0.1]) }
        #expect(throws: EncodingError.self) { try CanonicalJSON.text(["a": Float(1)]) }
        #expect(throws: EncodingError.self) { try CanonicalJSON.text(1.5) }
    }
}
