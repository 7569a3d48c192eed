import ProjectCycle
import Quantities
import Registry
import Store
import Verification

/// Check 2: the records join up, from the serials to the closing of the monitoring period.
struct BundleChain {
    let serials: SerialRange
    let batch: UnitBatch
    let planned: PlanDrafted
    let closed: PeriodClosed
    let reported: PeriodReported
    /// What became of the units, when all of them are retired.
    let retirement: Bilingual?
    let proved: [Bilingual]
    let notProved: [Bilingual]
    var tonnes: Tonnes { serials.quantity }

    init(_ bundle: ProofBundle, _ log: BundleLog) throws {
        let first = try Serial(bundle.firstSerial)
        let last = try Serial(bundle.lastSerial)
        let serials = try SerialRange(first.number, last.number)
        let issued = try log.only(UnitsIssued.self)
        guard first.prefix == last.prefix,
            let batch = issued.batches.first(where: { $0.prefix == first.prefix && $0.range.contains(serials) })
        else { throw Self.broken("an issuance of \(first)–\(last)", "\(issued.batches.map(\.id))") }
        planned = try log.only(PlanDrafted.self) { $0.project == batch.project }
        _ = try log.only(ProjectRegistered.self) { $0.project == batch.project }
        let closed = try log.only(PeriodClosed.self) { $0.monitoringPeriod == batch.monitoringPeriod }
        let reported = try log.only(PeriodReported.self) {
            $0.monitoringPeriod == batch.monitoringPeriod && $0.closing == closed.closing
        }
        let statement = try log.only(StatementSigned.self) {
            $0.reportDigest == reported.documentDigest && $0.claim == reported.total && $0.opinion.isPositive
        }
        let verified = try log.only(PeriodVerified.self) {
            $0.reportDigest == reported.documentDigest && $0.reviewer == statement.reviewer
        }
        guard verified.statementDigest == Digest.hex(try CanonicalJSON.bytes(statement)) else {
            throw Self.broken(verified.statementDigest, "another statement")
        }
        let certified = try log.only(PeriodCertified.self) {
            $0.claims == reported.claims && $0.total == reported.total && $0.reportVersion == reported.version
        }
        guard issued.quantity == certified.total, issued.monitoringPeriod == closed.monitoringPeriod,
            certified.claims.contains(where: { $0.fiscalYear == batch.vintage && $0.tonnes == batch.range.quantity })
        else { throw Self.broken("\(certified.total) as certified", "\(issued.quantity)") }
        let movements = try BundleMovements(of: serials, batch, issued.account, log)
        self.serials = serials
        self.batch = batch
        self.closed = closed
        self.reported = reported
        retirement = movements.retirement
        notProved = movements.notProved
        proved =
            [
                Bilingual(
                    ja:
                        "\(first)–\(last) はロット \(batch.id)（\(batch.range.count) t-CO2、\(batch.vintage.year)年度）の一部で、認証された \(certified.total) から発行されました",
                    en:
                        "\(first)–\(last) are of batch \(batch.id) (\(batch.range.count) t-CO2, \(batch.vintage)), issued from \(certified.total) certified"
                ),
                Bilingual(
                    ja:
                        "検証意見: \(statement.opinion.name.ja)、検証人 \(statement.by.person)、レビュー \(statement.reviewer.person)、認証者 \(certified.approver.person)（いずれも別人）",
                    en:
                        "statement: \(statement.opinion.name.en); verifier \(statement.by.person), reviewer \(statement.reviewer.person), approver \(certified.approver.person), all different persons"
                ),
            ] + movements.proved
        try Self.requireDifferent([closed.closedBy, statement.by, statement.reviewer, certified.approver])
        try Self.requireNothingElse(log, movements.count)
    }

    private static func requireDifferent(_ actors: [Actor]) throws {
        guard Set(actors.map(\.person)).count == actors.count else {
            throw Rejection.bundle(
                "persons.same", expected: "different persons", found: actors.map(\.person.text).joined(separator: ", "),
                ja: "運営・検証・レビュー・認証が同一人物です", en: "Operator, verifier, reviewer and approver are not different persons")
        }
    }

    /// Every record in a bundle is there for a reason.
    private static func requireNothingElse(_ log: BundleLog, _ movements: Int) throws {
        let known: Set<String> = [
            PlanDrafted.kind, ProjectRegistered.kind, PeriodClosed.kind, PeriodReported.kind, StatementSigned.kind,
            PeriodVerified.kind, PeriodCertified.kind, UnitsIssued.kind,
        ]
        let deliveries = log.records.count { $0.header.kind == ReadingsDelivered.kind }
        guard log.records.count == known.count + movements + deliveries else {
            throw broken("\(known.count + movements + deliveries) records", "\(log.records.count)")
        }
    }

    static func broken(_ expected: String, _ found: String) -> Rejection {
        Rejection.bundle(
            "chain.broken", expected: expected, found: found, ja: "記録の連鎖が成立しません",
            en: "The chain of records does not join up")
    }
}
