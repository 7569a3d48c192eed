/// Text as a workbook's XML takes it.
enum XLSXText {
    /// Nothing hidden, and nothing that reads as an escape: `_x0041_` would be shown as A, so its first line is escaped
    /// itself (ISO/IEC 29500-1, 22.9.2.19).
    static func of(_ text: String) -> String {
        let visible = VisibleText.of(text)
        guard visible.contains("_x") else { return visible }
        let scalars = Array(visible.unicodeScalars)
        var out = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            if scalar == "_", isEscape(scalars[index...]) { out.append(contentsOf: "_x005F".unicodeScalars) }
            out.append(scalar)
        }
        return String(out)
    }

    /// `_x`, four hexadecimal digits, `_`.
    private static func isEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        let piece = Array(scalars.prefix(7))
        return piece.count == 7 && piece[1] == "x" && piece[6] == "_"
            && piece[2..<6].allSatisfy { $0.isASCII && $0.properties.isASCIIHexDigit }
    }
}
