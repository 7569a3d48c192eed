import Documents
import SQL
import ProjectCycle
import Quantities
import Store
import Verification

/// Puts the verification report together (検証報告書): 50 items filled by the system, 19 by the verifier, and the opinion.
struct VerificationReportWriter {
    private let state: VerificationState
    private let record: UInt64
    private let project: ProjectState
    private let day: Day
    private let database: Database
    private let acts: VerificationActs
    private let head: LogHead

    init(_ step: VerificationStep, _ transaction: Transaction) throws {
        state = step.state
        record = step.record
        project = step.project
        day = transaction.context.today
        database = transaction.database
        head = transaction.logHead
        acts = try VerificationActs(of: step, in: database)
    }

    func document() throws -> VerificationReport {
        guard let statement = state.statement, let run = state.run, let period = project.period(state.period),
            let report = period.report
        else { preconditionFailure("a report on a verification without statement") }
        let checklist = try RuleShelf.checklist(digest: run.checklistDigest, in: database)
        let (definition, digest) = try RuleShelf.definition(project.plan.methodology, in: database)
        return VerificationReport(
            id: "VR-\(state.period)", version: run.number, date: day,
            isSimulated: try DocumentHeadings.isSimulated(in: database), reportID: "MR-\(state.period)",
            reportVersion: report.version, reportDigest: report.documentDigest,
            project: try DocumentHeadings.project(project, in: database),
            methodology: DocumentHeadings.methodology(definition, digest: digest), periodID: state.period,
            period: period.period, bodyID: statement.by.organisation,
            bodyName: try Organisations.name(of: statement.by.organisation, in: database),
            leadVerifier: statement.by.person, review: review(statement),
            assurance: statement.assurance == .reasonable ? .reasonable : .limited,
            materiality: VerificationReport.Materiality(percent: statement.materialityPercent, isVerified: false),
            opinion: opinion(statement.opinion), statement: words(statement), claim: statement.claim,
            checklist: VerificationReport.Checklist(
                version: checklist.version, source: Bilingual(ja: checklist.source, en: checklist.source),
                isVerified: checklist.verified, sections: sections(checklist, run)),
            findings: findings, log: try DocumentHeadings.log(citing: [record], head: head, in: database))
    }

    private func review(_ statement: StatementSigned) -> VerificationReport.Review {
        VerificationReport.Review(
            reviewer: statement.reviewer.person, organisation: statement.reviewer.organisation,
            date: acts.review?.day ?? day, agrees: true, comment: acts.review?.comment ?? "")
    }

    private func opinion(_ opinion: Verification.Opinion) -> VerificationReport.Opinion {
        switch opinion {
        case .unqualified: .unmodified
        case .qualified: .qualified
        case .adverse: .adverse
        }
    }

    private func words(_ statement: StatementSigned) -> Bilingual {
        let reservation = statement.qualification.isEmpty ? "" : " — \(statement.qualification)"
        return Bilingual(
            ja: "検証意見: \(statement.opinion.name.ja)。申請量 \(statement.claim)\(reservation)",
            en: "Opinion: \(statement.opinion.name.en). Claim \(statement.claim)\(reservation)")
    }

    private func sections(_ checklist: Verification.Checklist, _ run: ChecklistRun) -> [VerificationReport.Section] {
        let found = Dictionary(run.findings.map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
        return checklist.sections.map { section in
            VerificationReport.Section(
                id: section.id.text, title: section.title,
                items: checklist.items.filter { $0.section == section.id }.map { item($0, found[$0.id]) })
        }
    }

    private func item(_ item: ChecklistItem, _ finding: Verification.Finding?) -> VerificationReport.Item {
        let answer = state.answers[item.id]
        return VerificationReport.Item(
            id: item.id.text, text: item.text, filler: finding == nil ? .verifier : .system,
            outcome: finding.map { outcome($0.outcome) } ?? answer.map { outcome($0) } ?? .open,
            detail: finding?.detail ?? answer?.answer.name ?? Bilingual(ja: "", en: ""),
            evidence: (finding?.evidence ?? answer?.evidence ?? []).map(evidence),
            answer: answer.map {
                VerificationReport.Answer(
                    person: $0.by.person, organisation: $0.by.organisation, date: acts.answers[item.id] ?? day,
                    comment: $0.comment)
            })
    }

    private func outcome(_ outcome: Verification.Outcome) -> VerificationReport.Outcome {
        switch outcome {
        case .pass: .passed
        case .notice: .noted
        case .notApplicable: .notApplicable
        case .fail: .failed
        }
    }

    private func outcome(_ answer: ItemAnswered) -> VerificationReport.Outcome {
        switch answer.answer {
        case .conform, .forward: .passed
        case .notApplicable: .notApplicable
        case .nonconform, .clarification: state.resolutions[answer.item] == nil ? .failed : .passed
        }
    }

    private func evidence(_ link: EvidenceLink) -> VerificationReport.Evidence {
        let record = link.reference.hasPrefix("record ") ? Int64(link.reference.dropFirst(7)) : nil
        return VerificationReport.Evidence(
            label: link.kind.name, record: record,
            digest: record == nil && link.reference.utf8.count == 64 ? link.reference : nil)
    }

    private var findings: [VerificationReport.Finding] {
        state.history.enumerated().compactMap { index, answer in
            guard let kind = kind(answer.answer) else { return nil }
            let resolution = state.resolutions[answer.item]
            let isStanding = state.answers[answer.item] == answer
            return VerificationReport.Finding(
                id: "F-\(index + 1)", kind: kind, item: answer.item.text, text: answer.comment,
                resolution: isStanding ? resolution?.comment ?? "" : "", isClosed: !isStanding || resolution != nil)
        }
    }

    private func kind(_ answer: Verification.Answer) -> VerificationReport.Finding.Kind? {
        switch answer {
        case .nonconform: .correctiveAction
        case .clarification: .clarification
        case .forward: .forwardAction
        case .conform, .notApplicable: nil
        }
    }
}
