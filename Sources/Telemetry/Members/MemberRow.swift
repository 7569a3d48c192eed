import Quantities

/// Reads the cells of one row of a member list; every problem of the row is reported, not only the first.
struct MemberRow {
    let row: CSVRow
    let columns: [MemberColumn: Int]
    let header: CSVHeader
    let encoding: TextEncoding
    var problems: [RowProblem] = []

    /// Longest text in a cell, in characters.
    static let longestText = 200

    init(row: CSVRow, columns: [MemberColumn: Int], header: CSVHeader, encoding: TextEncoding) {
        self.row = row
        self.columns = columns
        self.header = header
        self.encoding = encoding
    }

    private func heading(_ column: MemberColumn) -> String {
        columns[column].map { header.names[$0] } ?? column.rawValue
    }

    private mutating func refuse(_ column: MemberColumn, _ expected: String, _ found: String, ja: String, en: String) {
        problems.append(
            .memberValue(row: row.number, column: heading(column), expected: expected, found: found, ja: ja, en: en))
    }

    /// The text of a cell; nil when it is empty or there is no such column.
    mutating func optional(_ column: MemberColumn) -> String? {
        guard let index = columns[column] else { return nil }
        let text = row.text(index, encoding)
        guard text.count <= Self.longestText else {
            refuse(
                column, "at most \(Self.longestText) characters", "\(text.count)", ja: "文字数が多すぎます",
                en: "The text is too long")
            return nil
        }
        return text.isEmpty ? nil : text
    }

    mutating func required(_ column: MemberColumn) -> String? {
        let before = problems.count
        if let text = optional(column) { return text }
        if problems.count == before { problems.append(.memberEmpty(row: row.number, column: heading(column))) }
        return nil
    }

    mutating func site() -> SiteID? {
        guard let text = required(.siteID) else { return nil }
        if let site = try? SiteID(text) { return site }
        refuse(.siteID, "1–64 of A–Z a–z 0–9 . _ : -", text, ja: "会員番号の形式が正しくありません", en: "The site id is malformed")
        return nil
    }

    /// From the prefecture column, else from the address. Source: jcredit §8 item C3.
    mutating func prefecture() -> Prefecture? {
        let column: MemberColumn = optional(.prefecture) != nil ? .prefecture : .address
        guard let text = optional(column) else {
            problems.append(.memberEmpty(row: row.number, column: heading(.prefecture)))
            return nil
        }
        if let prefecture = Prefecture(text) { return prefecture }
        problems.append(.memberAbroad(row: row.number, column: heading(column), found: text))
        return nil
    }

    /// `YYYY-MM-DD` or `YYYY/M/D`.
    mutating func day(_ column: MemberColumn) -> Day? {
        guard let text = required(column) else { return nil }
        let formats = ["YYYY-MM-DD", "YYYY/M/D", "YYYY年M月D日"]
        for format in formats.compactMap({ try? StampFormat($0) }) {
            let stamp = Array(text.utf8).withUnsafeBufferPointer { format.read($0) }
            guard let number = stamp?.dayNumber else { continue }
            return Day(number: number)
        }
        refuse(
            column, "YYYY-MM-DD or YYYY/M/D, years \(LocalStamp.years.lowerBound)–\(LocalStamp.years.upperBound)", text,
            ja: "日付として読めません", en: "This is not a day")
        return nil
    }

    /// Kilowatts to whole watts, exactly.
    mutating func watts(_ column: MemberColumn) -> Int? {
        guard let text = required(column) else { return nil }
        if let value = exact(text).map({ $0 * 1000 }), value.isWhole, let watts = Int(exactly: value.numerator),
            (1...1_000_000_000).contains(watts)
        {
            return watts
        }
        refuse(
            column, "kilowatts above 0, to the watt, such as 4.95", text, ja: "定格出力（kW）として読めません",
            en: "This is not a rated output in kW")
        return nil
    }

    /// Degrees to hundred-thousandths, rounded to the nearest.
    mutating func degrees(_ column: MemberColumn, within range: ClosedRange<Int>) -> Int? {
        guard let text = optional(column) else { return nil }
        if let value = exact(text), value >= Rational(range.lowerBound), value <= Rational(range.upperBound) {
            return Int(exactly: RoundingRule.nearest.whole(value * 100_000))
        }
        refuse(
            column, "degrees from \(range.lowerBound) to \(range.upperBound)", text, ja: "緯度・経度として読めません",
            en: "These are not degrees of latitude or longitude")
        return nil
    }

    private func exact(_ text: String) -> Rational? {
        Array(text.utf8).withUnsafeBufferPointer { DecimalText.exact($0) }
    }

    /// Yes or no in the words people use.
    mutating func flag(_ column: MemberColumn, usual: Bool? = nil) -> Bool? {
        guard let text = usual == nil ? required(column) : optional(column) else { return usual }
        switch text.lowercased() {
        case "yes", "true", "1", "y", "有", "あり", "はい", "○", "〇": return true
        case "no", "false", "0", "n", "無", "なし", "いいえ", "×": return false
        default:
            refuse(column, "yes or no, 有 or 無", text, ja: "有・無として読めません", en: "This is neither yes nor no")
            return nil
        }
    }

    mutating func meterClass() -> Member.Meter.Class? {
        guard let text = required(.meterClass) else { return nil }
        switch text {
        case "specified", "特定計量器": return .specified
        case "calibrated", "校正", "その他", "その他の計量器": return .calibrated
        default:
            refuse(
                .meterClass, "specified (特定計量器) or calibrated (その他の計量器)", text, ja: "計量器区分として読めません",
                en: "This is not a class of meter")
            return nil
        }
    }
}
