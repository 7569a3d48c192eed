package import Quantities

/// One row of the factor table (排出係数表): a published coefficient with the document it was printed in.
package struct Factor: Hashable, Sendable, Codable {
    /// What it is of: `electricity`, `diesel.heatingValue`.
    package let item: String
    /// The year the coefficient describes; nil when it has none (a warming potential).
    package let fiscalYear: FiscalYear?
    /// 全電源 or 限界電源; nil when it is not of the grid.
    package let kind: GridMix?
    /// Exact. Positive.
    package let value: Rational
    package let unit: String
    package let document: String
    package let version: String
    /// 適用開始日; nil when the document does not say.
    package let validFrom: Day?
    /// Key of the source, or who brought the row.
    package let source: String
    /// Whether the value was compared with the document.
    package let verified: Bool

    /// 電力排出係数
    package static let electricity = "electricity"

    /// - Throws: ``Rejection`` `methodology.factor.notPositive`, `methodology.factor.malformed`,
    ///   `methodology.unit.malformed`.
    package init(
        item: String, fiscalYear: FiscalYear?, kind: GridMix?, value: Rational, unit: String, document: String,
        version: String, validFrom: Day?, source: String, verified: Bool
    ) throws(Rejection) {
        guard value > 0 else {
            throw Rejection(
                "methodology.factor.notPositive", expected: "> 0", found: Rejection.echo(value.description),
                ja: "係数は正の値でなければなりません", en: "A factor must be positive")
        }
        _ = try PhysicalUnit(parsing: unit)
        for (name, text) in [("item", item), ("document", document), ("version", version), ("source", source)] {
            guard (1...Self.longestText).contains(text.utf8.count) else {
                throw Self.malformed(name, expected: "1 to \(Self.longestText) bytes", found: text)
            }
        }
        if let fiscalYear, !(1990...2200).contains(fiscalYear.year) {
            throw Self.malformed("fiscalYear", expected: "1990 to 2200", found: "\(fiscalYear)")
        }
        guard (item == Self.electricity) == (kind != nil) else {
            throw Self.malformed(
                "kind", expected: "average or marginal for electricity only", found: kind?.rawValue ?? "")
        }
        self.item = item
        self.fiscalYear = fiscalYear
        self.kind = kind
        self.value = value
        self.unit = unit
        self.document = document
        self.version = version
        self.validFrom = validFrom
        self.source = source
        self.verified = verified
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            item: try container.decode(String.self, forKey: .item),
            fiscalYear: try container.decodeIfPresent(FiscalYear.self, forKey: .fiscalYear),
            kind: try container.decodeIfPresent(GridMix.self, forKey: .kind),
            value: try container.decode(Rational.self, forKey: .value),
            unit: try container.decode(String.self, forKey: .unit),
            document: try container.decode(String.self, forKey: .document),
            version: try container.decode(String.self, forKey: .version),
            validFrom: try container.decodeIfPresent(Day.self, forKey: .validFrom),
            source: try container.decode(String.self, forKey: .source),
            verified: try container.decode(Bool.self, forKey: .verified))
    }

    private enum CodingKeys: String, CodingKey {
        case item, fiscalYear, kind, value, unit, document, version, validFrom, source, verified
    }

    private static let longestText = 300

    static func malformed(_ column: String, expected: String, found: String) -> Rejection {
        Rejection(
            "methodology.factor.malformed", expected: "\(column): \(expected)", found: Rejection.echo(found),
            ja: "係数表の列 \(column) が正しくありません", en: "The factor's column \(column) is wrong")
    }

    /// The day from which it can be in force: as the document says, else the first day of its fiscal year (`assumed`),
    /// else always.
    package var effectiveFrom: Day {
        validFrom ?? fiscalYear?.period.start ?? Day(number: .min)
    }

    /// Whether it describes another year than the one it is applied to; a verifier must see that.
    package func describesAnotherYear(than year: FiscalYear) -> Bool { fiscalYear != nil && fiscalYear != year }

    /// Two rows with one key cannot both be right.
    var key: [String] { [item, fiscalYear?.description ?? "", kind?.rawValue ?? ""] }
}

extension Factor: CustomStringConvertible {
    /// `electricity FY2021 average 0.000434 t-CO2/kWh (BC24 Ver.4.0)`
    package var description: String {
        let name = [item, fiscalYear?.description, kind?.rawValue].compactMap(\.self).joined(separator: " ")
        return "\(name) \(value) \(unit) (\(document) \(version))"
    }
}
