import Quantities

extension Rejection {
    static func checklistTooLarge(_ count: Int) -> Rejection {
        Rejection(
            "verification.checklist.tooLarge", expected: "≤ \(Checklist.largestFile) bytes", found: "\(count) bytes",
            ja: "チェックリストのファイルが大きすぎます", en: "The checklist file is too large")
    }

    static func checklistMalformed(_ path: String, expected: String, found: String) -> Rejection {
        Rejection(
            "verification.checklist.malformed", expected: "\(path): \(expected)", found: String(found.prefix(200)),
            ja: "チェックリストのファイルを読み取れません", en: "The checklist file cannot be read")
    }

    static func checklistUnknownKeys(_ path: String, _ keys: [String]) -> Rejection {
        Rejection(
            "verification.checklist.unknownKey", expected: "\(path): known keys only",
            found: keys.joined(separator: ", "), ja: "チェックリストに知らない項目名があります",
            en: "The checklist holds keys that are not known")
    }

    static func checklistDuplicate(_ id: String) -> Rejection {
        Rejection(
            "verification.checklist.duplicate", expected: "each id once", found: id,
            ja: "チェックリストの識別番号が重複しています", en: "An id stands twice in the checklist")
    }
}
