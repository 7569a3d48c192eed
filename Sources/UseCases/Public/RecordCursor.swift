import Quantities

/// A place in the log, as a cursor spells it: the index of the last record that was shown.
enum RecordCursor {
    /// Nothing is before the first record, and everything before this.
    static let end = UInt64(Int64.max)

    /// - Throws: ``Rejection`` `public.cursor.malformed`.
    static func index(_ text: String?) throws(Rejection) -> UInt64 {
        guard let text else { return end }
        guard text.utf8.count <= 18, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let index = UInt64(text)
        else { throw malformed(text) }
        return index
    }

    static func malformed(_ text: String) -> Rejection {
        Rejection(
            "public.cursor.malformed", expected: "a cursor that a page gave", found: String(text.prefix(40)),
            ja: "ページの位置の指定が正しくありません", en: "This is no place in the list")
    }
}
