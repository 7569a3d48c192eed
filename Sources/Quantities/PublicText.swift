/// Checks on text that is written into public records.
package enum PublicText {
    /// - Throws: `quantity.text.empty`, `quantity.text.tooLong`, `quantity.text.control`, in this order.
    package static func check(_ text: String, _ field: String, atMost limit: Int) throws(Rejection) {
        guard !text.allSatisfy(\.isWhitespace) else {
            throw Rejection(
                "quantity.text.empty", expected: field, found: "blank", ja: "必須項目が空です", en: "A required text is empty")
        }
        // Scalars, not characters: one character may carry any number of combining marks.
        guard text.unicodeScalars.count <= limit else {
            throw Rejection(
                "quantity.text.tooLong", expected: "\(field) of at most \(limit) characters",
                found: "\(text.unicodeScalars.count)", ja: "文字数が上限を超えています", en: "The text is too long")
        }
        guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw Rejection(
                "quantity.text.control", expected: "\(field) without control characters", found: "a control character",
                ja: "制御文字は使えません", en: "Control characters are not allowed")
        }
    }
}
