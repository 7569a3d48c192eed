import Quantities

extension Rejection {
    static func publicationTooLarge(_ count: Int) -> Rejection {
        Rejection(
            "documents.json.tooLarge", expected: "≤ 256 MiB", found: "\(count) bytes", ja: "文書のJSONが大きすぎます",
            en: "The document's JSON is too large")
    }

    static func publicationFormat(expected: String, found: String) -> Rejection {
        Rejection(
            "documents.json.format", expected: expected, found: String(found.prefix(80)), ja: "別の種類または版の文書です",
            en: "This is a document of another kind or version")
    }

    static func publicationMalformed(_ detail: String) -> Rejection {
        Rejection(
            "documents.json.malformed", expected: "JSON of a document", found: String(detail.prefix(200)),
            ja: "文書のJSONとして読めません", en: "This cannot be read as a document's JSON")
    }
}
