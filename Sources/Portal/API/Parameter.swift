package import Quantities

/// A value that stands in the path, the query or a header of a request.
package struct Parameter: Hashable, Sendable {
    package let place: SchemaProblem.Place
    package let name: String
    package let schema: Schema
    package let isRequired: Bool
    package let meaning: Bilingual

    private init(_ place: SchemaProblem.Place, _ name: String, _ schema: Schema, isRequired: Bool, _ meaning: Bilingual)
    {
        self.place = place
        self.name = name
        self.schema = schema
        self.isRequired = isRequired
        self.meaning = meaning
    }

    package static func path(_ name: String, _ schema: Schema = .identifier, ja: String, en: String) -> Parameter {
        Parameter(.path, name, schema, isRequired: true, Bilingual(ja: ja, en: en))
    }

    package static func query(_ name: String, _ schema: Schema, ja: String, en: String) -> Parameter {
        Parameter(.query, name, schema, isRequired: false, Bilingual(ja: ja, en: en))
    }

    /// The idempotency id of a write.
    package static let idempotencyKey = Parameter(
        .header, "Idempotency-Key", .identifier, isRequired: true,
        Bilingual(
            ja: "クライアントが決める冪等キー。同じキーと内容なら最初の回答を返す",
            en: "Chosen by the client; the same key with the same content gets the first answer again"))

    package static let cursor = query(
        "cursor", Schema(.text(.line(1...Cursor.longest))), ja: "前の回答の next の値",
        en: "The value of next in the answer before")

    package static let project = path("project", ja: "プロジェクトID", en: "The project")
    package static let period = path("period", ja: "モニタリング期間ID", en: "The monitoring period")
    package static let account = path("account", ja: "口座番号", en: "The account")
    package static let item = path("item", ja: "検証項目番号", en: "The checklist item, such as A1")
    package static let site = path("site", ja: "会員番号", en: "The member's monitored place")

    /// The text as the value that it spells; nil when it spells none of this kind.
    func value(of text: String) -> JSONValue? {
        switch schema.kind {
        case .integer:
            guard !text.hasPrefix("+"), let number = Int64(text) else { return nil }
            return .integer(number)
        case .boolean: return text == "true" ? true : text == "false" ? false : nil
        default: return .string(text)
        }
    }

    package var json: JSONValue {
        [
            "name": .string(name), "in": .string(place.rawValue), "required": .bool(isRequired),
            "description": .string("\(meaning.en) / \(meaning.ja)"), "schema": schema.json,
        ]
    }
}
