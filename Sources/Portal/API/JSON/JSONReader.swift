import Quantities

/// Reads JSON (RFC 8259) from left to right, strictly: UTF-8, no name twice in an object, at most so deep.
struct JSONReader {
    /// Deeper than any body that is asked for.
    static let deepest = 32
    /// Longest spelling of one number.
    static let longestNumber = 64

    private let bytes: [UInt8]
    private var position = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// - Throws: ``Rejection`` `api.json.malformed`, with the place where it broke.
    static func read(_ bytes: [UInt8]) throws(Rejection) -> JSONValue {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw malformed("UTF-8", at: 0) }
        var reader = JSONReader(bytes)
        let value = try reader.value(depth: 0)
        reader.passBlanks()
        guard reader.position == bytes.count else { throw malformed("the end", at: reader.position) }
        return value
    }

    private static func malformed(_ expected: String, at place: Int) -> Rejection {
        Rejection(
            "api.json.malformed", source: "RFC 8259", expected: expected, found: "something else at byte \(place)",
            ja: "本文をJSONとして読み取れません", en: "The body is not JSON that can be read")
    }

    private mutating func passBlanks() {
        while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    private mutating func value(depth: Int) throws(Rejection) -> JSONValue {
        guard depth < Self.deepest else { throw Self.malformed("at most \(Self.deepest) levels", at: position) }
        passBlanks()
        switch next {
        case UInt8(ascii: "{"): return try object(depth)
        case UInt8(ascii: "["): return try array(depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        default: return try number()
        }
    }

    private mutating func literal(_ text: StaticString, _ value: JSONValue) throws(Rejection) -> JSONValue {
        let count = text.utf8CodeUnitCount
        guard position + count <= bytes.count, (0..<count).allSatisfy({ bytes[position + $0] == text.utf8Start[$0] })
        else { throw Self.malformed("a value", at: position) }
        position += count
        return value
    }

    private mutating func object(_ depth: Int) throws(Rejection) -> JSONValue {
        position += 1
        var members: [JSONValue.Member] = []
        var keys: Set<String> = []
        passBlanks()
        if take(UInt8(ascii: "}")) { return .object([]) }
        while true {
            passBlanks()
            guard next == UInt8(ascii: "\"") else { throw Self.malformed("a name", at: position) }
            let key = try string()
            guard keys.insert(key).inserted else { throw Self.malformed("each name once", at: position) }
            passBlanks()
            guard take(UInt8(ascii: ":")) else { throw Self.malformed(":", at: position) }
            members.append(JSONValue.Member(key, try value(depth: depth + 1)))
            passBlanks()
            if take(UInt8(ascii: ",")) { continue }
            guard take(UInt8(ascii: "}")) else { throw Self.malformed(", or }", at: position) }
            return .object(members)
        }
    }

    private mutating func array(_ depth: Int) throws(Rejection) -> JSONValue {
        position += 1
        var items: [JSONValue] = []
        passBlanks()
        if take(UInt8(ascii: "]")) { return .array([]) }
        while true {
            items.append(try value(depth: depth + 1))
            passBlanks()
            if take(UInt8(ascii: ",")) { continue }
            guard take(UInt8(ascii: "]")) else { throw Self.malformed(", or ]", at: position) }
            return .array(items)
        }
    }

    private mutating func digits() -> Int {
        let start = position
        while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
        return position - start
    }

    private mutating func number() throws(Rejection) -> JSONValue {
        let start = position
        _ = take(UInt8(ascii: "-"))
        let first = next
        let whole = digits()
        guard whole > 0, whole == 1 || first != UInt8(ascii: "0") else { throw Self.malformed("a value", at: start) }
        var isWhole = true
        if take(UInt8(ascii: ".")) {
            isWhole = false
            guard digits() > 0 else { throw Self.malformed("digits", at: position) }
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            isWhole = false
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            guard digits() > 0 else { throw Self.malformed("digits", at: position) }
        }
        guard position - start <= Self.longestNumber else { throw Self.malformed("a shorter number", at: start) }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if isWhole, let value = Int64(text) { return .integer(value) }
        return .number(text)
    }

    private mutating func string() throws(Rejection) -> String {
        position += 1
        var text: [UInt8] = []
        while let byte = next {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text += try escape()
            case 0..<0x20: throw Self.malformed("no control character", at: position - 1)
            default: text.append(byte)
            }
        }
        throw Self.malformed("\"", at: position)
    }

    private mutating func escape() throws(Rejection) -> [UInt8] {
        guard let byte = next else { throw Self.malformed("an escape", at: position) }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return try unicode()
        default: throw Self.malformed("an escape", at: position - 1)
        }
    }

    private mutating func unicode() throws(Rejection) -> [UInt8] {
        let unit = try fourDigits()
        guard (0xD800..<0xE000).contains(unit) else { return Self.utf8(unit) }
        guard unit < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
            throw Self.malformed("a pair of surrogates", at: position)
        }
        let low = try fourDigits()
        guard (0xDC00..<0xE000).contains(low) else { throw Self.malformed("a low surrogate", at: position) }
        return Self.utf8(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    }

    private static func utf8(_ scalar: UInt32) -> [UInt8] {
        Unicode.Scalar(scalar).map { Array(String(Character($0)).utf8) } ?? []
    }

    private mutating func fourDigits() throws(Rejection) -> UInt32 {
        guard position + 4 <= bytes.count,
            let value = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16),
            bytes[position] != UInt8(ascii: "+")
        else { throw Self.malformed("four hexadecimal digits", at: position) }
        position += 4
        return value
    }
}
