/// The text of a statement with `$1`, `$2`… where it has `?`, and how many there are.
///
/// A `?` in a literal, a quoted name or a comment is not a placeholder. What counts as such: PostgreSQL 15 manual, 4.1.
struct Placeholders {
    let text: String
    let count: Int

    /// - Throws: ``SQLFailure`` of kind `misuse` when the text holds a NUL, which would end it for the server.
    init(_ sql: String) throws(SQLFailure) {
        let source = Array(sql.utf8)
        guard !source.contains(0) else {
            throw SQLFailure(.misuse, code: "NUL", message: "the text of a statement holds a NUL character")
        }
        var output: [UInt8] = []
        output.reserveCapacity(source.count + 16)
        var count = 0
        var position = 0
        while position < source.count {
            if source[position] == UInt8(ascii: "?") {
                count += 1
                output += "$\(count)".utf8
                position += 1
            } else {
                let end = Self.endOfPiece(source, from: position)
                output += source[position..<end]
                position = end
            }
        }
        text = String(decoding: output, as: UTF8.self)
        self.count = count
    }

    /// Where the literal, quoted name, comment or single character that begins at `start` ends.
    private static func endOfPiece(_ source: [UInt8], from start: Int) -> Int {
        let next = start + 1 < source.count ? source[start + 1] : 0
        switch source[start] {
        case UInt8(ascii: "'"):
            return endOfQuoted(source, from: start, escapes: isEscapeString(source, quoteAt: start))
        case UInt8(ascii: "\""):
            return endOfQuoted(source, from: start, escapes: false)
        case UInt8(ascii: "-") where next == UInt8(ascii: "-"):
            return source[start...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count
        case UInt8(ascii: "/") where next == UInt8(ascii: "*"):
            return endOfComment(source, from: start)
        case UInt8(ascii: "$") where start == 0 || !isNamePart(source[start - 1]):
            return endOfDollarQuoted(source, from: start)
        default:
            return start + 1
        }
    }

    /// A doubled quote ends a piece and begins the next at once, which comes to the same.
    private static func endOfQuoted(_ source: [UInt8], from start: Int, escapes: Bool) -> Int {
        var position = start + 1
        while position < source.count, source[position] != source[start] {
            position += escapes && source[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(position + 1, source.count)
    }

    /// `E'…'`, in which a backslash hides the next character.
    private static func isEscapeString(_ source: [UInt8], quoteAt quote: Int) -> Bool {
        guard quote > 0, source[quote - 1] | 0x20 == UInt8(ascii: "e") else { return false }
        return quote == 1 || !isNamePart(source[quote - 2])
    }

    /// Comments between `/*` and `*/` nest.
    private static func endOfComment(_ source: [UInt8], from start: Int) -> Int {
        var depth = 0
        var position = start
        while position + 1 < source.count {
            switch (source[position], source[position + 1]) {
            case (UInt8(ascii: "/"), UInt8(ascii: "*")):
                depth += 1
                position += 2
            case (UInt8(ascii: "*"), UInt8(ascii: "/")):
                depth -= 1
                position += 2
                if depth == 0 { return position }
            default:
                position += 1
            }
        }
        return source.count
    }

    /// `$$…$$` and `$tag$…$tag$`.
    private static func endOfDollarQuoted(_ source: [UInt8], from start: Int) -> Int {
        guard let close = source[(start + 1)...].firstIndex(where: { !isNamePart($0) }),
            source[close] == UInt8(ascii: "$"), !isDigit(source[start + 1])
        else { return start + 1 }
        let tag = source[start...close]
        var position = close + 1
        while position + tag.count <= source.count {
            if source[position..<position + tag.count].elementsEqual(tag) { return position + tag.count }
            position += 1
        }
        return source.count
    }

    private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        isDigit(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
            || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
    }
}
