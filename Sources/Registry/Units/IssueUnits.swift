package import Quantities

/// What is issued for one fiscal year.
package struct VintageAmount: Hashable, Sendable, Codable {
    package let fiscalYear: FiscalYear
    package let tonnes: Tonnes
    /// Electricity that these tonnes stand for.
    package let energy: Energy

    package init(fiscalYear: FiscalYear, tonnes: Tonnes, energy: Energy) {
        self.fiscalYear = fiscalYear
        self.tonnes = tonnes
        self.energy = energy
    }

    private enum CodingKeys: String, CodingKey {
        case fiscalYear, tonnes
        case energy = "energyWh"
    }
}

/// Issues the units of a certified monitoring period (発行), once: a batch for each fiscal year with a tonne or more, on
/// the next free serials.
///
/// 1. `registry.role.notPermitted` 2. as ``RegistryState/destination(_:)`` 3. `registry.issue.alreadyIssued`
/// 4. `registry.issue.vintages` unless 1–50 ascending 5. `registry.issue.energyNegative` 6. `registry.quantity.zero`
/// 7. `quantity.text.…` of the methodology 8. `registry.serial.exhausted`
package struct IssueUnits: RegistryCommand {
    package static let mostVintages = 50

    package let project: ProjectID
    package let monitoringPeriod: MonitoringPeriodID
    package let account: AccountID
    package let prefix: SerialPrefix
    package let creditType: CreditType
    package let attribute: CreditAttribute
    package let methodology: String
    package let methodologyVersion: String
    package let amounts: [VintageAmount]
    /// Where the reduction was made, in any order; empty when not given.
    package let prefectures: [Prefecture]

    package init(
        project: ProjectID, monitoringPeriod: MonitoringPeriodID, account: AccountID, prefix: SerialPrefix,
        creditType: CreditType, attribute: CreditAttribute, methodology: String, methodologyVersion: String,
        amounts: [VintageAmount], prefectures: [Prefecture] = []
    ) {
        self.project = project
        self.monitoringPeriod = monitoringPeriod
        self.account = account
        self.prefix = prefix
        self.creditType = creditType
        self.attribute = attribute
        self.methodology = methodology
        self.methodologyVersion = methodologyVersion
        self.amounts = amounts
        self.prefectures = prefectures
    }

    package var needs: RegistryNeeds {
        var needs = RegistryNeeds(accounts: [account])
        needs.batchesOfPeriod = monitoringPeriod
        needs.nextSerial = prefix
        return needs
    }

    package func decide(
        by actor: Actor, at now: Instant, _ rules: RegistryRules, _ state: RegistryState
    ) throws(Rejection) -> [RegistryEvent] {
        try actor.require(.registryAdministrator)
        _ = try state.destination(account)
        guard !state.issuedPeriods.contains(monitoringPeriod) else {
            throw Rejection(
                "registry.issue.alreadyIssued", expected: "one issuance per monitoring period",
                found: monitoringPeriod.text, ja: "このモニタリング期間の分は発行済みです",
                en: "The units of this monitoring period have been issued")
        }
        try checkAmounts()
        try PublicText.check(methodology, "methodology", atMost: 40)
        try PublicText.check(methodologyVersion, "methodologyVersion", atMost: 40)
        let batches = try batches(from: state.next(prefix))
        return [
            .unitsIssued(
                UnitsIssued(
                    project: project, monitoringPeriod: monitoringPeriod, account: account,
                    quantity: batches.map(\.range.quantity).sum, batches: batches))
        ]
    }

    private func checkAmounts() throws(Rejection) {
        let years = amounts.map(\.fiscalYear)
        guard (1...Self.mostVintages).contains(years.count), zip(years, years.dropFirst()).allSatisfy({ $0 < $1 })
        else {
            throw Rejection(
                "registry.issue.vintages", expected: "1–\(Self.mostVintages) ascending fiscal years",
                found: years.prefix(Self.mostVintages).map(\.description).joined(separator: ", "),
                ja: "年度が重複しているか、順序が正しくありません", en: "The fiscal years repeat or are not in order")
        }
        if let negative = amounts.first(where: { $0.energy < .zero }) {
            throw Rejection(
                "registry.issue.energyNegative", expected: "≥ 0 Wh",
                found: "\(negative.fiscalYear): \(negative.energy)",
                ja: "電力量は負にできません", en: "Energy cannot be negative")
        }
        guard amounts.contains(where: { $0.tonnes > .zero }) else { throw .quantityZero() }
    }

    private func batches(from start: Int64) throws(Rejection) -> [UnitBatch] {
        var next = start
        var batches: [UnitBatch] = []
        for amount in amounts where amount.tonnes > .zero {
            // `next` may be one past the last number: then nothing is left. No sum here exceeds 2 × 10¹².
            guard amount.tonnes.count <= SerialRange.numbers.upperBound - next + 1 else {
                throw Rejection(
                    "registry.serial.exhausted", expected: "≤ \(SerialRange.numbers.upperBound - next + 1) t-CO2",
                    found: "\(amount.tonnes)", ja: "シリアル番号が足りません", en: "There are not enough serial numbers left")
            }
            let range = SerialRange(known: next, next + amount.tonnes.count - 1)
            next = range.last + 1
            batches.append(batch(amount, range))
        }
        return batches
    }

    private func batch(_ amount: VintageAmount, _ range: SerialRange) -> UnitBatch {
        UnitBatch(
            id: UnitBatch.id(startingAt: Serial(known: prefix, range.first)), prefix: prefix, range: range,
            creditType: creditType, attribute: attribute, project: project, monitoringPeriod: monitoringPeriod,
            vintage: amount.fiscalYear, methodology: methodology, methodologyVersion: methodologyVersion,
            energy: amount.energy,
            prefectures: Set(prefectures).sorted { $0.number < $1.number })
    }
}

package struct UnitsIssued: EventBody {
    package static let kind = "registry.units.issued"
    package let project: ProjectID
    package let monitoringPeriod: MonitoringPeriodID
    package let account: AccountID
    package let quantity: Tonnes
    package let batches: [UnitBatch]
}
