package import Quantities

/// Which credit may serve which use (用途別の使用可否), and which uses go together (活用範囲): the rows of one file.
package struct EligibilityTable: Hashable, Sendable, Codable {
    package let key: String
    package let version: String
    /// In the order of the file.
    package let rules: [EligibilityRule]
    /// Each use is in one of them.
    package let scopes: [UseScope]

    /// The table compiled into the program.
    package static let embedded: EligibilityTable = {
        do { return try EligibilityTable(yaml: PackageResources.uses_yaml) } catch {
            preconditionFailure("uses.yaml: \(error)")
        }
    }()

    /// The row that decides on a day: of those in force, the one that came last. Nil when there is none, which is no.
    package func rule(
        for use: RetirementPurpose, _ attribute: CreditAttribute, _ prefix: SerialPrefix, on day: Day
    ) -> EligibilityRule? {
        rules.filter { $0.concerns(use, attribute.kind, prefix) && $0.validFrom.map { $0 <= day } ?? true }
            .max { ($0.validFrom ?? .distantPast) < ($1.validFrom ?? .distantPast) }
    }

    package func scope(of use: RetirementPurpose) -> UseScope? { scopes.first { $0.uses.contains(use) } }

    /// - Throws: `registry.retire.purposeExcluded`, naming the source of the row.
    func requireUsable(_ batch: UnitBatch, for use: RetirementPurpose, on day: Day) throws(Rejection) {
        let rule = rule(for: use, batch.attribute, batch.prefix, on: day)
        guard rule.map({ $0.allowed == .no }) ?? true else { return }
        throw Rejection(
            "registry.retire.purposeExcluded", source: rule?.source ?? key,
            expected: "units that can be used for \(use.rawValue)",
            found: "\(batch.id): \(batch.prefix), \(batch.attribute.rawValue)", ja: "このクレジットはこの用途には使えません",
            en: "These units cannot be used for this purpose")
    }

    /// That one retirement may serve all of these uses. Source: RET, `sourced`; which uses share a scope is assumed.
    ///
    /// 1. `registry.retire.purposeRepeated` 2. `registry.retire.scopeMixed`
    func requireOneScope(_ use: RetirementPurpose, and others: [RetirementPurpose]) throws(Rejection) {
        let uses = [use] + others
        guard Set(uses).count == uses.count else {
            throw Rejection(
                "registry.retire.purposeRepeated", source: "RET", expected: "each use once",
                found: uses.map(\.rawValue).joined(separator: ", "), ja: "同じ用途が重複しています",
                en: "A purpose is given twice")
        }
        let scope = scope(of: use)
        guard let other = others.first(where: { self.scope(of: $0) != scope }) else { return }
        throw Rejection(
            "registry.retire.scopeMixed", source: "RET", expected: "uses of the scope \(scope?.id ?? "–")",
            found: "\(other.rawValue): \(self.scope(of: other)?.id ?? "–")",
            ja: "活用範囲の異なる用途を1回の無効化にまとめることはできません", en: "One retirement cannot serve purposes of different scopes")
    }
}

extension Day {
    fileprivate static let distantPast = Day(number: .min)
}
