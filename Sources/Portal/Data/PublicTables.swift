import Documents
import Quantities
import UseCases

/// All public lists that are given out as files.
enum PublicTables {
    static let all = [
        projects, issuances, retirements, accounts, annualTransactions, accountAmounts, cadTrustProjects, cadTrustUnits,
        records,
    ]

    static let projects = OpenTable(
        "projects", "/projects", .publicProjectsHeading,
        [
            .init("project") { .code($0.id) }, .init("titleJa") { .code($0.title.ja) },
            .init("titleEn") { .code($0.title.en) }, .init("operator") { .code($0.operatorName) },
            .init("methodology") { .code($0.methodology) },
            .init("methodologyVersion") { .code($0.methodologyVersion) },
            .init("phase") { .code($0.phase.rawValue) },
            .init("registeredOn") { $0.registeredOn.map { .day($0) } ?? .empty },
            .init("periods") { .integer(Int64($0.periods)) }, .init("issuedTonnes") { .tonnes($0.totals.issued) },
            .init("retiredTonnes") { .tonnes($0.totals.retired) },
        ]
    ) { _ in ListPublicProjects() }

    static let issuances = OpenTable(
        "issuances", "/issuances", .publicIssuancesHeading,
        [
            .init("batch") { .code($0.batch) }, .init("day") { .day($0.day) }, .init("project") { .code($0.project) },
            .init("monitoringPeriod") { .code($0.monitoringPeriod) },
            .init("vintage") { .integer(Int64($0.vintage.year)) },
            .init("creditType") { .code($0.creditType.rawValue) },
            .init("firstSerial") { .code($0.firstSerial) }, .init("lastSerial") { .code($0.lastSerial) },
            .init("issuedTonnes") { .tonnes($0.totals.issued) }, .init("heldTonnes") { .tonnes($0.totals.held) },
            .init("retiredTonnes") { .tonnes($0.totals.retired) }, .init("account") { .code($0.account) },
            .init("record") { .integer(Int64($0.record)) },
        ]
    ) { _ in ListIssuances() }

    static let retirements = OpenTable(
        "retirements", "/retirements", .publicRetirementsHeading,
        [
            .init("certificate") { .code($0.certificate) }, .init("day") { .day($0.day) },
            .init("tonnes") { .tonnes($0.tonnes) }, .init("beneficiary") { .code($0.beneficiary) },
            .init("purpose") { .code($0.purpose.rawValue) }, .init("detail") { .code($0.detail) },
            .init("account") { .code($0.account) }, .init("holder") { .code($0.holder) },
            .init("project") { .code($0.project) },
            .init("vintages") { .code($0.vintages.map { String($0.year) }.joined(separator: " ")) },
            .init("serials") { .code($0.parts.map { "\($0.first)..\($0.last)" }.joined(separator: " ")) },
            .init("record") { .integer(Int64($0.record)) },
            .init("alsoFor") { .code(($0.alsoFor ?? []).map(\.rawValue).joined(separator: " ")) },
            .init("consent") { .code($0.consent ?? "") },
        ]
    ) { _ in ListRetirements() }

    static let accounts = OpenTable(
        "accounts", AccountListPage.path, .accountsHeading,
        [
            .init("account") { .code($0.account) }, .init("title") { .code($0.title) },
            .init("kind") { .code($0.kind.rawValue) }, .init("organisation") { .code($0.organisation) },
            .init("organisationName") { .code($0.organisationName) },
            .init("flags") { .code($0.flags.map(\.rawValue).joined(separator: " ")) },
            .init("closed") { .code($0.isClosed ? "true" : "false") }, .init("heldTonnes") { .tonnes($0.held) },
            .init("retiredTonnes") { .tonnes($0.retired) },
        ]
    ) { _ in ListHolders() }

    static let annualTransactions = OpenTable(
        "annual-transactions", "/annual-transactions", .annualHeading,
        [
            .init("fiscalYear") { .integer(Int64($0.year.year)) }, .init("kind") { .code($0.kind.rawValue) },
            .init("transactions") { .integer($0.transactions) }, .init("tonnes") { .tonnes($0.tonnes) },
        ]
    ) { _ in ListAnnualTransactions() }

    static let accountAmounts = OpenTable(
        "account-amounts", "/account-amounts", .amountsHeading,
        [.init("type") { .code($0.type.rawValue) }, .init("tonnes") { .tonnes($0.tonnes) }]
    ) { _ in ListAccountAmounts() }

    static let cadTrustProjects = OpenTable(
        "cad-trust-projects", "/cad-trust/projects", .cadTrustProjects,
        CadTrustProject.columns.map { column in .init(column.key) { .code(column.value($0)) } }
    ) { ListCadTrustProjects(site: $0.publicAddress?.text ?? "") }

    static let cadTrustUnits = OpenTable(
        "cad-trust-units", "/cad-trust/units", .cadTrustUnits,
        CadTrustUnit.columns.map { column in .init(column.key) { .code(column.value($0)) } }
    ) { _ in ListCadTrustUnits() }

    static let records = OpenTable(
        "records", "/log/records", .publicRecordsHeading,
        [
            .init("index") { .integer(Int64($0.index)) }, .init("kind") { .code($0.kind) },
            .init("recordedAt") { .code($0.recordedAt) }, .init("effectiveAt") { .code($0.effectiveAt) },
            .init("organisation") { .code($0.organisation) }, .init("organisationName") { .code($0.organisationName) },
            .init("role") { .code($0.role.rawValue) }, .init("bytes") { .integer(Int64($0.bytes)) },
        ]
    ) { ListRecords(kind: $0.query["kind"]) }
}
