package import Quantities

/// All known factors. Rows are added, never changed: a figure that was used must stay findable.
package struct FactorTable: Hashable, Sendable, Codable {
    /// Sorted by item, kind and year, so that equal tables have equal bytes.
    package let rows: [Factor]

    /// - Throws: ``Rejection`` `methodology.factors.conflict`.
    package init(_ rows: [Factor]) throws(Rejection) {
        var byKey: [[String]: Factor] = [:]
        for row in rows {
            guard let known = byKey[row.key] else {
                byKey[row.key] = row
                continue
            }
            guard known.value == row.value, known.unit == row.unit else {
                throw Rejection(
                    "methodology.factors.conflict", expected: "\(known)", found: "\(row)",
                    ja: "同じ係数に異なる値があります", en: "One factor has two values")
            }
        }
        self.rows = byKey.values.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(try container.decode([Factor].self, forKey: .rows))
    }

    private enum CodingKeys: String, CodingKey { case rows }

    /// The rows that are compiled into the program: only those a document at hand states (domain reference §7).
    package static func standard() throws(Rejection) -> FactorTable {
        try FactorTable([]).importing(
            FactorFile(yaml: String(decoding: PackageResources.factors_yaml, as: UTF8.self)))
    }

    /// With the rows of a file. A row that is known already changes nothing; the first known row stays.
    /// - Throws: ``Rejection`` `methodology.factors.badRows` when the file has any bad row (see ``FactorFile/problems``),
    ///   `methodology.factors.conflict` when a known row has another value.
    package func importing(_ file: FactorFile) throws(Rejection) -> FactorTable {
        if let first = file.problems.first {
            throw Rejection(
                "methodology.factors.badRows", expected: first.reason.expected,
                found: "\(file.problems.count) bad rows, first row \(first.row): \(first.reason.found)",
                ja: "係数表に読めない行があります（\(first.row) 行目: \(first.reason.message.ja)）",
                en: "The factor file has bad rows (row \(first.row): \(first.reason.message.en))")
        }
        return try FactorTable(rows + file.rows)
    }

    /// The electricity factor in force on the day of the verification application (検証申請時).
    ///
    /// The latest row that began on or before that day. The class Ⅲ frequency "at verification application" is stated in
    /// BC24 (`sourced`) and applied to EN-R-002 (`assumed`). One row serves every monitored year, so the row's year may
    /// differ from the monitored one: ``Factor/describesAnotherYear(than:)`` tells, and the checklist shows it.
    /// - Throws: ``Rejection`` `methodology.factor.none`.
    package func electricityFactor(
        atVerificationApplication day: Day, kind: GridMix = .average
    ) throws(Rejection) -> Factor {
        let inForce = electricity(kind).filter { $0.effectiveFrom <= day }
        guard
            let latest = inForce.max(by: {
                ($0.effectiveFrom, $0.fiscalYear?.year ?? 0) < ($1.effectiveFrom, $1.fiscalYear?.year ?? 0)
            })
        else { throw none("\(kind.rawValue), in force on \(day)", kind) }
        return latest
    }

    /// The electricity factor of a year, chosen explicitly.
    /// - Throws: ``Rejection`` `methodology.factor.none`.
    package func electricityFactor(of year: FiscalYear, kind: GridMix = .average) throws(Rejection) -> Factor {
        guard let row = electricity(kind).first(where: { $0.fiscalYear == year }) else {
            throw none("\(kind.rawValue), \(year)", kind)
        }
        return row
    }

    private func electricity(_ kind: GridMix) -> [Factor] {
        rows.filter { $0.item == Factor.electricity && $0.kind == kind }
    }

    private func none(_ expected: String, _ kind: GridMix) -> Rejection {
        let years = electricity(kind).compactMap(\.fiscalYear).sorted().map(\.description)
        return Rejection(
            "methodology.factor.none", source: "BC24", expected: "electricity, \(expected)",
            found: years.isEmpty ? "no row" : years.joined(separator: ", "),
            ja: "該当する電力排出係数がありません。係数表を取り込んでください", en: "There is no such electricity factor; import one")
    }
}
