import Quantities

/// The units of a certified monitoring period were issued (発行).
///
/// 1. The account is open, and does not stand still. 2. Nothing was issued before for the period. 3. Each batch takes the next free serials of its
/// series, is named after the first of them, and is of this period and project. 4. A fiscal year comes once.
/// 5. The quantity is the number of the serials.
struct IssuedUnits: AuditedEvent {
    static let kind = "registry.units.issued"
    private static let command = "units.issue"

    private let account: String
    private let monitoringPeriod: String
    private let project: String
    private let quantity: Int64
    private let batches: [StatedBatch]

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var (account, monitoringPeriod, project): (String?, String?, String?)
        var (quantity, batches): (Int64?, [StatedBatch]?)
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "account": account = try reader.name().text
            case "batches":
                batches = try reader.array { (reader: inout JSONReader) throws(NotUnderstood) in
                    try StatedBatch(&reader)
                }
            case "monitoringPeriod": monitoringPeriod = try reader.name().text
            case "project": project = try reader.name().text
            case "quantity": quantity = try reader.integer()
            default: throw NotUnderstood(expected: "an issuance's keys")
            }
        }
        self.account = try account.stated("account")
        self.monitoringPeriod = try monitoringPeriod.stated("monitoringPeriod")
        self.project = try project.stated("project")
        self.quantity = try quantity.stated("quantity")
        self.batches = try batches.stated("batches")
    }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        auditor.spend(Self.command, record) { $0.monitoringPeriod == monitoringPeriod }
        auditor.check(record) { (_: inout Auditor) throws(Rejection) in try record.require("registryAdministrator") }
        auditor.check(record) { (auditor: inout Auditor) throws(Rejection) in
            let number = try auditor.ledger.number(of: account)
            auditor.requireReceiving(number, record)
            let isFirst = auditor.ledger.issue(of: monitoringPeriod)
            if !isFirst || Set(batches.map(\.vintage)).count != batches.count { auditor.note(record, repeated) }
            for batch in batches { try add(batch, number, record, &auditor) }
            let counted = batches.reduce(0) { $0 + $1.quantity }
            if counted != quantity { auditor.note(record, .quantityDiffers(stated: quantity, counted: counted)) }
            auditor.addLine(number, record)
        }
    }

    private func add(
        _ batch: StatedBatch, _ account: Int32, _ record: RecordFacts, _ auditor: inout Auditor
    ) throws(Rejection) {
        let free = auditor.ledger.free(in: batch.series)
        if batch.first != free {
            let problem = Rejection(
                "audit.serials.notNext", expected: batch.series.serial(free), found: batch.series.serial(batch.first),
                ja: "発行のシリアル番号が続き番号ではありません", en: "An issuance does not take the next free serials")
            guard batch.first > free else { throw problem }
            auditor.note(record, problem)
        }
        let name = "B-\(batch.series.serial(batch.first))"
        if batch.id != name || batch.monitoringPeriod != monitoringPeriod || batch.project != project {
            auditor.note(
                record,
                Rejection(
                    "audit.batch.other", expected: "\(name) of \(monitoringPeriod), \(project)",
                    found: "\(batch.id) of \(batch.monitoringPeriod), \(batch.project)", ja: "ロットの名称または由来が記録と一致しません",
                    en: "A batch is not named after its serials, or is of another period or project"))
        }
        auditor.ledger.add(
            AuditedBatch(
                id: batch.id, series: batch.series, first: batch.first, last: batch.last,
                monitoringPeriod: monitoringPeriod, record: record.index), to: account)
    }

    private var repeated: Rejection {
        Rejection(
            "audit.issue.repeated", expected: "one issuance of each fiscal year of a monitoring period",
            found: monitoringPeriod, ja: "同じモニタリング期間の分が二度発行されています", en: "The same monitoring period is issued twice")
    }
}

/// A batch as an issuance states it.
private struct StatedBatch: Sendable {
    let id: String
    let series: SerialSeries
    let first: Int64
    let last: Int64
    let monitoringPeriod: String
    let project: String
    let vintage: Int64

    var quantity: Int64 { last - first + 1 }

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var (id, series, range): (String?, SerialSeries?, ClosedRange<Int64>?)
        var (monitoringPeriod, project, vintage): (String?, String?, Int64?)
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "id": id = try reader.name().text
            case "prefix": series = try SerialSeries(&reader)
            case "range": range = try reader.serials()
            case "monitoringPeriod": monitoringPeriod = try reader.name().text
            case "project": project = try reader.name().text
            case "vintage": vintage = try reader.integer()
            case "attribute", "creditType", "energyWh", "methodology", "methodologyVersion", "prefectures":
                _ = try reader.passOver()
            default: throw NotUnderstood(expected: "a batch's keys")
            }
        }
        let stated = try range.stated("range")
        (first, last) = (stated.lowerBound, stated.upperBound)
        self.id = try id.stated("id")
        self.series = try series.stated("prefix")
        self.monitoringPeriod = try monitoringPeriod.stated("monitoringPeriod")
        self.project = try project.stated("project")
        self.vintage = try vintage.stated("vintage")
    }
}
