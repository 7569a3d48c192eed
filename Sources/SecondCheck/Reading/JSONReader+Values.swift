import Quantities

/// Values of more than one kind of record.
extension JSONReader {
    mutating func instant() throws(NotUnderstood) -> Instant { try Instant(name().bytes).stated("an instant") }

    /// One of a few known words.
    mutating func word<Word: RawRepresentable>(_ type: Word.Type = Word.self) throws(NotUnderstood) -> Word
    where Word.RawValue == String {
        try Word(rawValue: name().text).stated("a known word")
    }

    mutating func truth() throws(NotUnderstood) -> Bool {
        switch try raw() {
        case "true": true
        case "false": false
        default: throw NotUnderstood(expected: "true or false")
        }
    }

    /// A value as it is written, whatever it is: to be compared with what was asked for.
    mutating func raw() throws(NotUnderstood) -> String { String(decoding: part(try passOver()), as: UTF8.self) }
}
