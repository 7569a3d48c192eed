import DataQuality
import SQL
import Methodology
import ProjectCycle
import Quantities
import Registry
import Store
import Verification

/// Puts the walk of a unit into sentences.
struct ExplanationWriter {
    private let walk: UnitWalk
    /// Without people, homes and readings.
    private let forEveryone: Bool
    private let database: Database

    init(_ walk: UnitWalk, forEveryone: Bool, _ database: Database) {
        self.walk = walk
        self.forEveryone = forEveryone
        self.database = database
    }

    func steps() throws -> [ExplanationStep] {
        let movements = try walk.movements.reversed().map(movement)
        let decisions = try [issuance(), certification(), statement(), report()]
        return movements + decisions + [try calculation(), try closing(), try siteDays(), try log()]
    }

    private func movement(_ record: LogRecord) throws -> ExplanationStep {
        switch try record.event(RegistryEvent.self) {
        case .unitsRetired(let body):
            ExplanationStep(
                title: Bilingual(ja: "無効化", en: "Retirement"), record: record.index,
                lines: [
                    Bilingual(
                        ja:
                            "\(record.header.effectiveAt.day)、\(body.beneficiary) のため（\(body.purpose.name.ja)）、口座 \(body.account)",
                        en:
                            "\(record.header.effectiveAt.day), for \(body.beneficiary) (\(body.purpose.name.en)), account \(body.account)"
                    ),
                    Bilingual(
                        ja: "同時に \(body.quantity.count) t-CO2: \(Self.list(body.movement.moved))",
                        en: "together \(body.quantity): \(Self.list(body.movement.moved))"),
                ])
        case .unitsTransferred(let body):
            ExplanationStep(
                title: Bilingual(ja: "移転", en: "Transfer"), record: record.index,
                lines: [
                    Bilingual(
                        ja: "\(body.from) から \(body.to) へ、\(body.quantity)",
                        en: "from \(body.from) to \(body.to), \(body.quantity)")
                ])
        case .unitsTransferredInBulk(let body):
            ExplanationStep(
                title: Bilingual(ja: "一括移転", en: "Transfer to many"), record: record.index,
                lines: [
                    Bilingual(
                        ja: "\(body.from) から \(body.shares.count) 件、\(body.quantity)",
                        en: "from \(body.from) to \(body.shares.count) accounts, \(body.quantity)")
                ])
        case .holdCompleted(let body):
            ExplanationStep(
                title: Bilingual(ja: "移転（留保の実行）", en: "Transfer of what was set aside"), record: record.index,
                lines: [
                    Bilingual(
                        ja: "\(body.from) から \(body.to) へ、\(body.quantity)（\(body.hold)）",
                        en: "from \(body.from) to \(body.to), \(body.quantity) (\(body.hold))")
                ])
        case .unitsExchanged(let body):
            ExplanationStep(
                title: Bilingual(ja: "交換", en: "Exchange"), record: record.index,
                lines: [
                    Bilingual(
                        ja: "\(body.from) の \(body.quantity) と \(body.to) の \(body.returnedQuantity)（\(body.hold)）",
                        en: "\(body.quantity) of \(body.from) for \(body.returnedQuantity) of \(body.to) (\(body.hold))"
                    )
                ])
        case .transferCorrected(let body):
            ExplanationStep(
                title: Bilingual(ja: "訂正", en: "Correction"), record: record.index,
                lines: [
                    Bilingual(
                        ja:
                            "\(body.from) から \(body.to) へ、\(body.quantity)。記録 \(body.record) の訂正（\(body.ground.name.ja)）",
                        en:
                            "from \(body.from) to \(body.to), \(body.quantity): puts record \(body.record) right (\(body.ground.name.en))"
                    )
                ])
        case .unitsCancelled(let body):
            ExplanationStep(
                title: Bilingual(ja: "取消し", en: "Cancellation"), record: record.index,
                lines: [
                    Bilingual(
                        ja: "\(body.quantity)、\(body.reason.name.ja)、口座 \(body.account)",
                        en: "\(body.quantity), \(body.reason.name.en.lowercased()), account \(body.account)")
                ])
        case .unitsExported(let body):
            ExplanationStep(
                title: Bilingual(ja: "移管", en: "Export"), record: record.index,
                lines: [
                    Bilingual(
                        ja: "\(body.quantity)、\(body.registry) へ", en: "\(body.quantity), to \(body.registry)")
                ])
        default: ExplanationStep(title: Bilingual(ja: "記録", en: "Record"), record: record.index, lines: [])
        }
    }

    private static func list(_ parts: [UnitPart]) -> String {
        parts.prefix(5).map(\.description).joined(separator: ", ") + (parts.count > 5 ? " …" : "")
    }

    private func issuance() -> ExplanationStep {
        ExplanationStep(
            title: Bilingual(ja: "発行", en: "Issuance"), record: walk.issued.index,
            lines: [
                Bilingual(
                    ja:
                        "ロット \(walk.batch.id): \(walk.batch.range.count) t-CO2、\(walk.batch.vintage.year)年度、プロジェクト \(walk.project.project)「\(walk.project.plan.title.ja)」",
                    en:
                        "batch \(walk.batch.id): \(walk.batch.range.count) t-CO2 of \(walk.batch.vintage), project \(walk.project.project) “\(walk.project.plan.title.en)”"
                )
            ])
    }

    private func certification() throws -> ExplanationStep {
        let body = try walk.certified.body(as: PeriodCertified.self)
        return ExplanationStep(
            title: Bilingual(ja: "認証", en: "Certification"), record: walk.certified.index,
            lines: [
                Bilingual(
                    ja: "\(body.total)、認証者 \(try name(body.approver))",
                    en: "\(body.total), by \(try name(body.approver))")
            ])
    }

    private func statement() throws -> ExplanationStep {
        let body = try walk.statement.body(as: StatementSigned.self)
        return ExplanationStep(
            title: Bilingual(ja: "検証意見", en: "Verification statement"), record: walk.statement.index,
            lines: [
                Bilingual(
                    ja:
                        "\(body.opinion.name.ja)、検証人 \(try name(body.by))、レビュー \(try name(body.reviewer))",
                    en:
                        "\(body.opinion.name.en), verifier \(try name(body.by)), reviewer \(try name(body.reviewer))"
                )
            ])
    }

    /// Who did something: for everyone the organisation alone.
    private func name(_ actor: Actor) throws -> String {
        forEveryone
            ? try Organisations.name(of: actor.organisation, in: database) : "\(actor.person) (\(actor.organisation))"
    }

    private func report() throws -> ExplanationStep {
        let body = try walk.reported.body(as: PeriodReported.self)
        return ExplanationStep(
            title: Bilingual(ja: "モニタリング報告書", en: "Monitoring report"), record: walk.reported.index,
            lines: [
                Bilingual(
                    ja: "\(walk.period.period)、第\(body.version)版、申請量 \(body.total)、SHA-256 \(body.documentDigest)",
                    en:
                        "\(walk.period.period), version \(body.version), claim \(body.total), SHA-256 \(body.documentDigest)"
                )
            ])
    }

    private func calculation() throws -> ExplanationStep {
        let bytes = try DocumentShelf.bytes(
            id: walk.period.id.text, name: ProduceReport.calculationName, in: database)
        let calculation = try CanonicalJSON.value(
            Calculation.self, from: String(decoding: bytes ?? [], as: UTF8.self))
        guard let year = calculation.years.first(where: { $0.fiscalYear == walk.batch.vintage }) else {
            return ExplanationStep(
                title: Bilingual(ja: "算定", en: "Calculation"), record: walk.reported.index, lines: [])
        }
        let steps = year.trace.steps.map { step in
            let inputs = step.inputs.compactMap { input in input.value.map { "\(input.notation) = \($0) \(input.unit)" }
            }
            let mark = step.verified ? "" : " [要確認 unverified]"
            let text =
                "\(step.notation) = \(step.formula) = \(step.value) \(step.unit)  (\(inputs.joined(separator: ", ")))\(mark)"
            return Bilingual(ja: text, en: text)
        }
        let floor = Bilingual(
            ja: "年度切捨て \(year.reduction) → \(year.credited)",
            en: "floored for the year: \(year.reduction) → \(year.credited)")
        return ExplanationStep(
            title: Bilingual(ja: "算定", en: "Calculation"), record: walk.reported.index, lines: steps + [floor])
    }

    private func closing() throws -> ExplanationStep {
        let body = try walk.closed.body(as: PeriodClosed.self)
        return ExplanationStep(
            title: Bilingual(ja: "期間締切", en: "Closing of the period"), record: walk.closed.index,
            lines: body.sums.map {
                Bilingual(
                    ja: "\($0.fiscalYear.year)年度: 発電 \($0.generation)、売電 \($0.sold)、自家消費 \($0.selfConsumption)",
                    en: "\($0.fiscalYear): generated \($0.generation), sold \($0.sold), self-used \($0.selfConsumption)"
                )
            } + [
                Bilingual(
                    ja: "明細 \(body.lineCount) 行、ルート \(body.claimRoot)",
                    en: "\(body.lineCount) claim lines, root \(body.claimRoot)")
            ])
    }

    private func siteDays() throws -> ExplanationStep {
        let energy = try UnitEnergy(walk.serials, of: walk.batch, sums: walk.period.closing.sums).wattHours
        let lines = try Claims.lines(period: walk.period.id, selfUse: energy, in: database)
        let claims = try lines.map { try ClaimLine(text: $0.text) }
        let shown = claims.prefix(3).map { claim in
            let text =
                "\(claim.site) \(claim.day): \(claim.generation) − \(claim.sold) = \(claim.selfConsumption), \(claim.commitment.prefix(16))…"
            return Bilingual(ja: text, en: text)
        }
        let head = Bilingual(
            ja:
                "自家消費 \(energy.lowerBound)–\(energy.upperBound) Wh 目（\(energy.count) Wh）: \(Set(claims.map(\.site)).count) 戸、\(claims.count) サイト日",
            en:
                "watt-hours \(energy.lowerBound)–\(energy.upperBound) of the self-use (\(energy.count) Wh): \(Set(claims.map(\.site)).count) homes, \(claims.count) site-days"
        )
        let title = Bilingual(ja: "計測データ", en: "Readings")
        guard !forEveryone else { return ExplanationStep(title: title, record: nil, lines: [head]) }
        let deliveries = try deliveryRecords(claims)
        let foot = Bilingual(
            ja: "受領記録 " + deliveries.map(String.init).joined(separator: ", "),
            en: "delivered in records " + deliveries.map(String.init).joined(separator: ", "))
        return ExplanationStep(title: title, record: nil, lines: [head] + shown + [foot])
    }

    private func deliveryRecords(_ claims: [ClaimLine]) throws -> [UInt64] {
        var keys: Set<Int64> = []
        for claim in claims {
            guard let site = try Sites.site(claim.site, of: walk.project.project, in: database),
                let version = try Readings.version(claim.version, site: site.key, day: claim.day, in: database)
            else { continue }
            keys.insert(version.delivery)
        }
        return try keys.compactMap { try Deliveries.delivery(key: $0, in: database)?.record }.sorted()
    }

    private func log() throws -> ExplanationStep {
        let anchor = try DocumentHeadings.log(citing: [], head: RecordLog.head(in: database), in: database)
        return ExplanationStep(
            title: Bilingual(ja: "ログ", en: "Log"), record: nil,
            lines: [
                Bilingual(
                    ja: "\(anchor.origin)、\(anchor.size) 件、ルート \(anchor.root)",
                    en: "\(anchor.origin), \(anchor.size) records, root \(anchor.root)")
            ])
    }
}
