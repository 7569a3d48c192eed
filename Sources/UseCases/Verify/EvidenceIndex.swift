import SQL
import ProjectCycle
import Quantities
import Registry
import Store
import Verification

/// Where the evidence of a period lies: indexes of records, deliveries, digests.
struct EvidenceIndex {
    let project: ProjectState
    let period: MonitoringPeriodState
    let filed: PeriodReported
    let deliveries: [StoredDelivery]
    let database: Database

    init(
        project: ProjectState, period: MonitoringPeriodState, filed: PeriodReported, deliveries: [StoredDelivery],
        _ database: Database
    ) {
        self.project = project
        self.period = period
        self.filed = filed
        self.deliveries = deliveries
        self.database = database
    }

    func links() throws -> [EvidenceLink] {
        var links: [EvidenceLink] = []
        for record in try RecordLog.records(about: ProjectDesk.subject(project.project), in: database) {
            links += kinds(of: record).map { EvidenceLink($0, "record \(record.index)", note: record.header.kind) }
        }
        if let account = try RecordLog.records(about: RegistryDesk.subject(project.plan.holderAccount), in: database)
            .first
        {
            links.append(EvidenceLink(.account, "record \(account.index)", note: account.header.kind))
        }
        for delivery in deliveries {
            links += [EvidenceKind.readings, .readingIndex, .proof, .anomalyLog, .signatureReport, .deviceLog].map {
                EvidenceLink($0, "record \(delivery.record)", note: "delivery \(delivery.id)")
            }
        }
        links.append(EvidenceLink(.formula, filed.methodologyDigest, note: "methodology definition, SHA-256"))
        links.append(EvidenceLink(.factor, filed.factorsDigest, note: "factor table, SHA-256"))
        links.append(EvidenceLink(.calculation, filed.calculationDigest, note: "calculation, SHA-256"))
        links.append(EvidenceLink(.impactTable, filed.documentDigest, note: "monitoring report, SHA-256"))
        return links
    }

    private func kinds(of record: LogRecord) -> [EvidenceKind] {
        switch record.header.kind {
        case PlanDrafted.kind: [.plan, .activityList, .declaration]
        case ProjectRegistered.kind: [.registry, .windowTable]
        case MembersEnrolled.kind:
            [
                .memberList, .consent, .supplyNotice, .equipment, .nameplate, .pointMap, .meterRecord, .certificate,
                .dataSheet, .photo, .duplicateIndex, .contract,
            ]
        case PeriodClosed.kind: [.history, .peers, .gapList]
        case PeriodReported.kind: [.report, .application]
        case FlagsTreated.kind, FlagDisposed.kind: [.disposition, .auditLog]
        default: []
        }
    }
}
