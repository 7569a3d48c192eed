package import Quantities
package import Registry
import SQL
import Store

/// Which uses units may serve (用途別の使用可否), before anyone chooses one: of a batch, of serials, or of what an account
/// holds.
package struct ShowEligibility: Query {
    package static let name = "public.eligibility.show"
    package static let readers = Readers.everyone

    private enum Subject: Hashable, Sendable {
        case batch(BatchID)
        case serials(Serial, Serial)
        case account(AccountID)
    }

    private let subject: Subject

    package init(batch: BatchID) { subject = .batch(batch) }
    package init(heldBy account: AccountID) { subject = .account(account) }

    /// - Parameters:
    ///   - first: a serial.
    ///   - last: a serial of the same prefix.
    package init(from first: Serial, to last: Serial) { subject = .serials(first, last) }

    /// - Throws: ``Rejection`` `batch.unknown`, `account.unknown`, `registry.units.unknown`, `registry.serial.backwards`.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> EligibilityView {
        try folder.store.read { database in
            EligibilityView(
                try batches(in: database), try RegistryRules.current(in: database).uses, on: folder.now.day)
        }
    }

    /// Batches with how many of their units are asked about.
    private func batches(in database: Database) throws -> [(batch: UnitBatch, tonnes: Tonnes)] {
        switch subject {
        case .batch(let id):
            guard let batch = try RegistryTables.batch(id, in: database) else { throw ShowBatch.unknown(id) }
            return [(batch, batch.range.quantity)]
        case .account(let account):
            guard try RegistryDesk.account(account, in: database) != nil else { throw RegistryDesk.unknown(account) }
            return try RegistryTables.batches(ownedBy: account, in: database)
        case .serials(let first, let last):
            let range = try SerialRange(first.number, last.number)
            let found = try RegistryTables.batches(of: first.prefix, overlapping: range, in: database)
            guard !found.isEmpty else {
                throw Rejection(
                    "registry.units.unknown", expected: "issued units", found: "\(first)..\(last)",
                    ja: "発行されていないシリアル番号です", en: "These units were never issued")
            }
            return found.map { ($0, $0.range.intersection(range)?.quantity ?? .zero) }
        }
    }
}

/// The uses of units, by what decides them: prefix and attribute.
package struct EligibilityView: Codable, Hashable, Sendable {
    package struct Group: Codable, Hashable, Sendable {
        package let prefix: SerialPrefix
        package let attribute: CreditAttribute
        package let tonnes: Tonnes
        package let batches: [BatchID]
        /// One for each use, in the order of the uses.
        package let uses: [Use]
    }

    package struct Use: Codable, Hashable, Sendable {
        package let use: RetirementPurpose
        package let name: Bilingual
        package let allowed: EligibilityRule.Allowed
        package let condition: Bilingual?
        package let source: String
        package let verified: Bool
        package let validFrom: Day?
        /// 活用範囲: one retirement may serve several uses of the same scope.
        package let scope: String
        package let scopeName: Bilingual
    }

    /// Which file of uses decides, in which version.
    package let rules: String
    package let version: String
    package let day: Day
    package let groups: [Group]
    package let scopes: [UseScope]

    init(_ found: [(batch: UnitBatch, tonnes: Tonnes)], _ table: EligibilityTable, on day: Day) {
        rules = table.key
        version = table.version
        self.day = day
        scopes = table.scopes
        groups = SerialPrefix.allCases.flatMap { prefix in
            CreditAttribute.allCases.compactMap { attribute in
                let own = found.filter { $0.batch.prefix == prefix && $0.batch.attribute == attribute }
                guard !own.isEmpty else { return nil }
                return Group(
                    prefix: prefix, attribute: attribute, tonnes: own.map(\.tonnes).sum,
                    batches: own.map(\.batch.id),
                    uses: RetirementPurpose.allCases.map { Use($0, attribute, prefix, table, on: day) })
            }
        }
    }
}

extension EligibilityView {
    /// What it says of some uses.
    package func groups(for uses: [RetirementPurpose]) -> [Group] {
        groups.map { group in
            Group(
                prefix: group.prefix, attribute: group.attribute, tonnes: group.tonnes, batches: group.batches,
                uses: group.uses.filter { uses.contains($0.use) })
        }
    }
}

extension EligibilityView.Use {
    fileprivate init(
        _ use: RetirementPurpose, _ attribute: CreditAttribute, _ prefix: SerialPrefix, _ table: EligibilityTable,
        on day: Day
    ) {
        let rule = table.rule(for: use, attribute, prefix, on: day)
        self.init(
            use: use, name: use.name, allowed: rule?.allowed ?? .no, condition: rule?.condition,
            source: rule?.source ?? table.key, verified: rule?.verified ?? false, validFrom: rule?.validFrom,
            scope: table.scope(of: use)?.id ?? use.rawValue, scopeName: table.scope(of: use)?.name ?? use.name)
    }
}
