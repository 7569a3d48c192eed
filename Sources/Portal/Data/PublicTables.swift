import Quantities
import UseCases

/// All public lists that are given out as files.
enum PublicTables {
    static let all = [projects, issuances, retirements, records]

    static let projects = OpenTable(
        "projects", "/projects", .publicProjectsHeading,
        [
            .init("project") { .text($0.id) }, .init("titleJa") { .text($0.title.ja) },
            .init("titleEn") { .text($0.title.en) }, .init("operator") { .text($0.operatorName) },
            .init("methodology") { .text($0.methodology) },
            .init("methodologyVersion") { .text($0.methodologyVersion) },
            .init("phase") { .text($0.phase.rawValue) }, .init("registeredOn") { .text($0.registeredOn) },
            .init("periods") { .whole(Int64($0.periods)) }, .init("issuedTonnes") { .tonnes($0.totals.issued) },
            .init("retiredTonnes") { .tonnes($0.totals.retired) },
        ]
    ) { _ in ListPublicProjects() }

    static let issuances = OpenTable(
        "issuances", "/issuances", .publicIssuancesHeading,
        [
            .init("batch") { .text($0.batch) }, .init("day") { .text($0.day) }, .init("project") { .text($0.project) },
            .init("monitoringPeriod") { .text($0.monitoringPeriod) },
            .init("vintage") { .whole(Int64($0.vintage.year)) }, .init("creditType") { .text($0.creditType.rawValue) },
            .init("firstSerial") { .text($0.firstSerial) }, .init("lastSerial") { .text($0.lastSerial) },
            .init("issuedTonnes") { .tonnes($0.totals.issued) }, .init("heldTonnes") { .tonnes($0.totals.held) },
            .init("retiredTonnes") { .tonnes($0.totals.retired) }, .init("account") { .text($0.account) },
            .init("record") { .whole(Int64($0.record)) },
        ]
    ) { _ in ListIssuances() }

    static let retirements = OpenTable(
        "retirements", "/retirements", .publicRetirementsHeading,
        [
            .init("certificate") { .text($0.certificate) }, .init("day") { .text($0.day) },
            .init("tonnes") { .tonnes($0.tonnes) }, .init("beneficiary") { .text($0.beneficiary) },
            .init("purpose") { .text($0.purpose.rawValue) }, .init("detail") { .text($0.detail) },
            .init("account") { .text($0.account) }, .init("holder") { .text($0.holder) },
            .init("project") { .text($0.project) },
            .init("vintages") { .text($0.vintages.map { String($0.year) }.joined(separator: " ")) },
            .init("serials") { .text($0.parts.map { "\($0.first)..\($0.last)" }.joined(separator: " ")) },
            .init("record") { .whole(Int64($0.record)) },
        ]
    ) { _ in ListRetirements() }

    static let records = OpenTable(
        "records", "/log/records", .publicRecordsHeading,
        [
            .init("index") { .whole(Int64($0.index)) }, .init("kind") { .text($0.kind) },
            .init("recordedAt") { .text($0.recordedAt) }, .init("effectiveAt") { .text($0.effectiveAt) },
            .init("organisation") { .text($0.organisation) }, .init("organisationName") { .text($0.organisationName) },
            .init("role") { .text($0.role.rawValue) }, .init("bytes") { .whole(Int64($0.bytes)) },
        ]
    ) { ListRecords(kind: $0.query["kind"]) }
}
