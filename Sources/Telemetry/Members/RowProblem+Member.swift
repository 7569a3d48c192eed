/// Problems of a row of a member list.
extension RowProblem {
    static func memberEmpty(row: Int, column: String) -> RowProblem {
        RowProblem(
            row: row, column: column, code: "telemetry.member.empty", expected: "a value", found: "nothing",
            ja: "必須の項目が空です", en: "A required value is missing")
    }

    static func memberValue(row: Int, column: String, expected: String, found: String, ja: String, en: String)
        -> RowProblem
    {
        RowProblem(
            row: row, column: column, code: "telemetry.member.malformed", expected: expected, found: found, ja: ja,
            en: en)
    }

    static func memberAbroad(row: Int, column: String, found: String) -> RowProblem {
        RowProblem(
            row: row, column: column, code: "telemetry.member.notInJapan",
            expected: "one of the 47 prefectures, or an address that begins with one", found: found,
            ja: "日本国内の都道府県を読み取れません", en: "No prefecture of Japan can be read from this")
    }

    static func memberRepeated(row: Int, column: String, found: String, first: Int) -> RowProblem {
        RowProblem(
            row: row, column: column, code: "telemetry.member.repeated", expected: "another value than row \(first)",
            found: found, ja: "\(first)行目と重複しています", en: "This is also in row \(first)")
    }

    static func memberColumnTwice(_ column: MemberColumn) -> RowProblem {
        RowProblem(
            row: 1, column: column.rawValue, code: "telemetry.member.columnTwice",
            expected: "\(column.rawValue) or \(column.japanese)", found: "both",
            ja: "同じ項目の列が二つあります", en: "The same column is there in both languages")
    }

    static func memberColumnUnknown(_ name: String) -> RowProblem {
        RowProblem(
            row: 1, column: name, code: "telemetry.member.columnUnknown",
            expected: MemberColumn.allCases.map(\.rawValue).joined(separator: ", "), found: name,
            ja: "会員リストにない列です", en: "A member list has no such column")
    }

    static func memberPlaceMissing() -> RowProblem {
        RowProblem(
            row: 1, column: MemberColumn.prefecture.rawValue, code: "telemetry.csv.headerMissing",
            expected: "prefecture or address", found: "neither", ja: "都道府県または住所の列が必要です",
            en: "A prefecture or an address column is needed")
    }

    static func memberTooMany(row: Int) -> RowProblem {
        RowProblem(
            row: row, code: "telemetry.member.tooMany", expected: "at most \(MemberListDecoder.limit) members",
            found: "more", ja: "会員が多すぎます", en: "There are too many members")
    }
}
