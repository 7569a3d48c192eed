import Quantities

/// Names of tabs, as a workbook allows them.
enum SheetName {
    static let longest = 31
    private static let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]

    /// - Throws: ``Rejection`` `documents.sheet.name`.
    static func require(_ name: String, not taken: inout Set<String>) throws(Rejection) {
        guard isAllowed(name), taken.insert(name.lowercased()).inserted else { throw .sheetName(name) }
    }

    /// The nearest allowed name that is not taken yet: a word, cut, with a number where it must have one.
    static func near(_ name: String, not taken: inout Set<String>) -> String {
        var base = VisibleText.of(name).map { forbidden.contains($0) || $0.isNewline || $0 == "'" ? " " : String($0) }
            .joined()
        if base.allSatisfy(\.isWhitespace) || base.lowercased() == "history" { base = "Sheet" }
        // There are fewer tables than numbers.
        for number in 1... {
            let suffix = number == 1 ? "" : " (\(number))"
            let name = cut(base, to: longest - suffix.utf16.count) + suffix
            if taken.insert(name.lowercased()).inserted { return name }
        }
        preconditionFailure("more sheets than numbers")
    }

    private static func isAllowed(_ name: String) -> Bool {
        !name.allSatisfy(\.isWhitespace) && name.utf16.count <= longest && !name.contains { forbidden.contains($0) }
            && name.first != "'" && name.last != "'" && name.lowercased() != "history"
            && !name.unicodeScalars.contains { VisibleText.isHidden($0) || $0.value < 0x20 }
    }

    private static func cut(_ text: String, to length: Int) -> String {
        var text = text
        while text.utf16.count > length { text.removeLast() }
        return text
    }
}
