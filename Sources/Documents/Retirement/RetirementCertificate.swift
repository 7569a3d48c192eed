package import Quantities

/// Retirement certificate (無効化証明書): which units were retired, for whom and for what, and how anyone can check it.
package struct RetirementCertificate: Codable, Hashable, Sendable {
    /// Certificate number.
    package let id: String
    /// Day of retirement (無効化日).
    package let date: Day
    package let isSimulated: Bool
    /// Who issues it.
    package let registry: Bilingual
    package let quantity: Tonnes
    /// Electricity that the registry attributes to these units.
    package let energy: Energy
    package let serials: [SerialRange]
    /// クレジット種別 and attribute: `再エネ（電力）`.
    package let creditType: Bilingual
    package let project: ProjectHeading
    package let methodology: MethodologyHeading
    /// Monitoring period of the reduction.
    package let period: Period
    /// Fiscal years in which the reduction happened.
    package let vintages: [FiscalYear]
    /// 用途
    package let purpose: Bilingual
    /// Other reports of the same user that the retirement serves; nil when there are none.
    package let alsoFor: [Bilingual]?
    /// 目的詳細
    package let purposeDetail: String
    /// クレジット利用者名
    package let beneficiary: String
    /// The document by which another organisation consents to be the beneficiary; nil when there is none.
    package let consent: String?
    /// Where the offset emission happens.
    package let place: String
    /// Account the units were retired from.
    package let account: AccountID
    package let accountHolder: String
    /// Index of the retirement's record in the log.
    package let record: Int64
    package let log: LogAnchor
    /// Command lines that check it: `daicho verify …`.
    package let commands: [String]
    /// What the certificate does not say.
    package let notes: [Bilingual]

    package init(
        id: String, date: Day, isSimulated: Bool, registry: Bilingual, quantity: Tonnes, energy: Energy,
        serials: [SerialRange], creditType: Bilingual, project: ProjectHeading, methodology: MethodologyHeading,
        period: Period, vintages: [FiscalYear], purpose: Bilingual, purposeDetail: String = "",
        beneficiary: String, place: String, account: AccountID, accountHolder: String, record: Int64,
        log: LogAnchor, commands: [String], notes: [Bilingual] = [], alsoFor: [Bilingual]? = nil,
        consent: String? = nil
    ) {
        self.id = id
        self.date = date
        self.isSimulated = isSimulated
        self.registry = registry
        self.quantity = quantity
        self.energy = energy
        self.serials = serials
        self.creditType = creditType
        self.project = project
        self.methodology = methodology
        self.period = period
        self.vintages = vintages
        self.purpose = purpose
        self.purposeDetail = purposeDetail
        self.beneficiary = beneficiary
        self.place = place
        self.account = account
        self.accountHolder = accountHolder
        self.record = record
        self.log = log
        self.commands = commands
        self.notes = notes
        self.alsoFor = alsoFor
        self.consent = consent
    }
}
