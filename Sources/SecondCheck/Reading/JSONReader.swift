/// Reads a record's JSON from its bytes, from left to right, without building anything of it.
///
/// Written apart from the program's own reading, and narrower: no white space, keys ascending (so none twice), whole
/// numbers only. The bytes are borrowed: a reader does not outlive them.
struct JSONReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    private var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

    private mutating func skip(_ byte: UInt8, _ expected: String) throws(NotUnderstood) {
        guard next == byte else { throw NotUnderstood(expected: expected) }
        position += 1
    }

    // MARK: - Objects and arrays

    /// The keys of an object that were read so far.
    struct Members {
        fileprivate var last: JSONText?
    }

    mutating func object() throws(NotUnderstood) -> Members {
        try skip(UInt8(ascii: "{"), "an object")
        return Members()
    }

    /// The next key; nil at the object's end. Its value is to be read next.
    mutating func key(of members: inout Members) throws(NotUnderstood) -> JSONText? {
        if next == UInt8(ascii: "}") {
            position += 1
            return nil
        }
        if members.last != nil { try skip(UInt8(ascii: ","), "a comma") }
        let key = try name()
        if let last = members.last, !last.precedes(key) { throw NotUnderstood(expected: "ascending keys") }
        members.last = key
        try skip(UInt8(ascii: ":"), "a colon")
        return key
    }

    /// The elements of an array, each read by `element`.
    mutating func array<Element>(
        _ element: (inout JSONReader) throws(NotUnderstood) -> Element
    ) throws(NotUnderstood) -> [Element] {
        try skip(UInt8(ascii: "["), "an array")
        var elements: [Element] = []
        while next != UInt8(ascii: "]") {
            if !elements.isEmpty { try skip(UInt8(ascii: ","), "a comma") }
            elements.append(try element(&self))
        }
        position += 1
        return elements
    }

    // MARK: - Values

    /// A text without escapes, as names are.
    mutating func name() throws(NotUnderstood) -> JSONText {
        try skip(UInt8(ascii: "\""), "a text")
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            guard bytes[position] >= 0x20, bytes[position] != UInt8(ascii: "\\") else {
                throw NotUnderstood(expected: "a text without escapes")
            }
            position += 1
        }
        let text = JSONText(bytes: UnsafeBufferPointer(rebasing: bytes[start..<position]))
        try skip(UInt8(ascii: "\""), "the end of a text")
        return text
    }

    /// A whole number of at most 64 bits with a sign.
    mutating func integer() throws(NotUnderstood) -> Int64 {
        let isNegative = next == UInt8(ascii: "-")
        if isNegative { position += 1 }
        let start = position
        var value: Int64 = 0
        while (0x30...0x39).contains(next) {
            let (shifted, isTooMuch) = value.multipliedReportingOverflow(by: 10)
            let (sum, isStillTooMuch) = shifted.addingReportingOverflow(Int64(next - 0x30))
            guard !isTooMuch, !isStillTooMuch else { throw NotUnderstood(expected: "a number of 64 bits") }
            value = sum
            position += 1
        }
        guard position > start, position - start == 1 || bytes[start] != 0x30, !".eE".utf8.contains(next) else {
            throw NotUnderstood(expected: "a whole number")
        }
        return isNegative ? -value : value
    }

    /// A text with its escapes undone.
    mutating func text() throws(NotUnderstood) -> String {
        try skip(UInt8(ascii: "\""), "a text")
        var plain: [UInt8] = []
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            guard bytes[position] == UInt8(ascii: "\\") else {
                plain.append(bytes[position])
                position += 1
                continue
            }
            position += 1
            plain += try escaped()
        }
        try skip(UInt8(ascii: "\""), "the end of a text")
        guard let text = String(validating: plain, as: UTF8.self) else { throw NotUnderstood(expected: "UTF-8") }
        return text
    }

    /// The character that stands after a backslash. Records escape control characters only, none of them beyond U+001F.
    private mutating func escaped() throws(NotUnderstood) -> [UInt8] {
        let byte = next
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"):
            let digits = String(decoding: bytes[position..<min(position + 4, bytes.count)], as: UTF8.self)
            guard digits.hasPrefix("00"), let value = UInt8(digits, radix: 16), value < 0x80 else {
                throw NotUnderstood(expected: "an escape of a control character")
            }
            position += 4
            return [value]
        default: throw NotUnderstood(expected: "an escape")
        }
    }

    /// Passes over a value of whatever kind: of what has no part in any balance.
    mutating func passOver() throws(NotUnderstood) -> Range<Int> {
        let start = position
        var depth = 0
        repeat {
            switch next {
            case UInt8(ascii: "\""): try passText()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                position += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ","), UInt8(ascii: ":"):
                guard depth > 0 else { throw NotUnderstood(expected: "a value") }
                if next == UInt8(ascii: "}") || next == UInt8(ascii: "]") { depth -= 1 }
                position += 1
            default: try passWord()
            }
        } while depth > 0
        return start..<position
    }

    private mutating func passText() throws(NotUnderstood) {
        position += 1
        while next != UInt8(ascii: "\"") {
            guard position < bytes.count else { throw NotUnderstood(expected: "the end of a text") }
            position += next == UInt8(ascii: "\\") ? 2 : 1
        }
        position += 1
    }

    /// A number, `true`, `false` or `null`.
    private mutating func passWord() throws(NotUnderstood) {
        let start = position
        while (0x30...0x39).contains(next) || (0x61...0x7A).contains(next) || "+-.E".utf8.contains(next) {
            position += 1
        }
        guard position > start else { throw NotUnderstood(expected: "a value") }
    }

    func part(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[range]) }
}

extension Optional {
    /// What a key must have said.
    func stated(_ key: String) throws(NotUnderstood) -> Wrapped {
        guard let self else { throw NotUnderstood(expected: key) }
        return self
    }
}
