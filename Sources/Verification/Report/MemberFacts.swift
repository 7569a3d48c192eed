package import Quantities

/// One member and its site over the period.
///
/// A fleet may hold a million of these: texts of 15 bytes or fewer need no memory of their own.
package struct MemberFacts: Hashable, Sendable {
    /// C1: unique.
    package var site: SiteID
    /// C2, C4: date of the membership form (入会申込日).
    package var joined: Day?
    /// C2: consent (同意) is on record.
    package var consented: Bool
    /// C3: the prefecture its address lies in; nil when it lies in none.
    package var prefecture: Prefecture?
    /// C4: first day of operation (稼働日).
    package var operationStart: Day
    /// C5: the member's crediting window as recorded.
    package var window: Period?
    /// C5: from the first to the last claimed day; nil when it claims nothing.
    package var claimed: Period?
    /// C6: attribute of this member.
    package var attribute: ProgrammeAttribute?
    /// C6: how its readings arrived; the least automatic way of the period.
    package var collection: CollectionMode
    /// C7: a photograph or another proof of installation is on record.
    package var installationEvidence: Bool
    /// C7: slots received in the period, over all channels.
    package var receivedSlots: Int64
    /// C9: a contract with the grid is identified (供給地点番号 or 電力受給契約).
    package var hasGridContract: Bool
    /// C11: key of the normalised address, such as the first 15 characters of its hash. Never repeated in a
    /// finding.
    package var addressKey: String
    /// C11: supply-point number (供給地点番号). Never repeated in a finding.
    package var supplyPoint: String?
    /// D1: model of the panels; recorded = equipment record, reported = report.
    package var panelModel: Comparison<String>
    /// D1, E11: rated output in W; recorded = equipment record.
    package var capacityWatts: Comparison<Int64>
    /// D1, E11: minutes of generation readings behind the claim (claimed slots × slot length).
    package var measuredMinutes: Int64
    /// E8, F2: claimed energies over the period.
    package var energy: EnergyBalance

    package init(
        site: SiteID,
        joined: Day?,
        consented: Bool,
        prefecture: Prefecture?,
        operationStart: Day,
        window: Period?,
        claimed: Period?,
        attribute: ProgrammeAttribute?,
        collection: CollectionMode,
        installationEvidence: Bool,
        receivedSlots: Int64,
        hasGridContract: Bool,
        addressKey: String,
        supplyPoint: String?,
        panelModel: Comparison<String>,
        capacityWatts: Comparison<Int64>,
        measuredMinutes: Int64,
        energy: EnergyBalance
    ) {
        self.site = site
        self.joined = joined
        self.consented = consented
        self.prefecture = prefecture
        self.operationStart = operationStart
        self.window = window
        self.claimed = claimed
        self.attribute = attribute
        self.collection = collection
        self.installationEvidence = installationEvidence
        self.receivedSlots = receivedSlots
        self.hasGridContract = hasGridContract
        self.addressKey = addressKey
        self.supplyPoint = supplyPoint
        self.panelModel = panelModel
        self.capacityWatts = capacityWatts
        self.measuredMinutes = measuredMinutes
        self.energy = energy
    }
}
