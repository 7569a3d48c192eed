import Documents
import SQL
import ProjectCycle
import Quantities
import Registry
import Store

/// Puts the certificate of a retirement together (無効化証明書).
struct CertificateWriter {
    private let id: String
    private let body: UnitsRetired
    private let record: UInt64
    private let database: Database
    private let day: Day
    private let head: LogHead

    init(id: String, _ body: UnitsRetired, record: UInt64, _ transaction: Transaction) {
        self.id = id
        self.body = body
        self.record = record
        database = transaction.database
        day = transaction.context.today
        head = transaction.logHead
    }

    func document() throws -> RetirementCertificate {
        let batches = try Self.batches(of: body.movement, in: database)
        let first = batches[0]
        let project = try ProjectDesk.known(first.project, in: database)
        let (definition, digest) = try RuleShelf.definition(first.methodology, in: database)
        let periods = batches.compactMap { project.period($0.monitoringPeriod)?.period }
        let account = try RegistryTables.account(body.account, in: database)
        let log = try DocumentHeadings.log(citing: [record], head: head, in: database)
        return RetirementCertificate(
            id: id, date: day, isSimulated: try DocumentHeadings.isSimulated(in: database),
            registry: Bilingual(ja: "Daicho 台帳 登録簿", en: "Daicho registry"), quantity: body.quantity,
            energy: batches.energy(of: body.movement.moved),
            serials: body.movement.moved.map {
                RetirementCertificate.SerialRange(first: "\($0.first)", last: "\($0.last)", count: $0.quantity)
            },
            creditType: Bilingual(
                ja: "\(first.creditType.rawValue)・再エネ（電力）", en: "\(first.creditType.rawValue), renewable electricity"),
            project: try DocumentHeadings.project(project, in: database),
            methodology: DocumentHeadings.methodology(definition, digest: digest),
            period: Period(
                known: periods.map(\.start).min() ?? day, until: periods.map(\.end).max() ?? day.advanced(by: 1)),
            vintages: Set(batches.map(\.vintage)).sorted(), purpose: body.purpose.name, purposeDetail: body.detail,
            beneficiary: body.beneficiary, place: body.use.map { "\($0.place)（\($0.prefecture.name)）" } ?? "–",
            account: body.account,
            accountHolder: try account.map { try Organisations.name(of: $0.organisation, in: database) } ?? "–",
            record: Int64(record), log: log,
            commands: [
                "daicho bundle \(body.movement.moved[0].first) --to \(body.movement.moved[0].last) --out proof.json",
                "daicho verify proof.json --vkey '\(log.verifierKey)'",
            ],
            notes: [
                Bilingual(
                    ja: "電力量は各ロットの自家消費電力量を口数で按分し、1 Wh 未満を切り捨てた値です",
                    en: "The energy is each batch's self-consumed energy divided by its tonnes, cut to whole Wh")
            ], alsoFor: body.alsoFor?.map(\.name), consent: body.consent)
    }

    /// The batches of the retired units, by serial; all of one project.
    /// - Throws: ``Rejection`` `certificate.projects.several`.
    static func batches(of movement: UnitMovement, in database: Database) throws -> [UnitBatch] {
        let batches = try Set(movement.moved.map(\.batch)).compactMap {
            try RegistryTables.batch($0, in: database)
        }
        .sorted { $0.range.first < $1.range.first }
        guard Set(batches.map(\.project)).count == 1 else {
            throw Rejection(
                "certificate.projects.several", expected: "units of one project",
                found: Set(batches.map(\.project.text)).sorted().joined(separator: ", "),
                ja: "1回の無効化は1つのプロジェクトのクレジットに限ります。プロジェクトごとに無効化してください",
                en: "A certificate speaks of one project; retire each project's units separately")
        }
        return batches
    }
}
