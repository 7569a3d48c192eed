import SQL
import ProjectCycle
package import Quantities
package import Store
package import Verification

/// A verification body takes on a monitoring period with a team (検証契約).
package struct OpenVerification: Command {
    package static let name = "verification.open"
    package static let permitted: Set<Role> = [.verifier]

    package let monitoringPeriod: MonitoringPeriodID
    package let team: [PersonID]
    /// SHA-256 of the contract.
    package let contractDigest: String

    package init(monitoringPeriod: MonitoringPeriodID, team: [PersonID], contractDigest: String) {
        self.monitoringPeriod = monitoringPeriod
        self.team = team
        self.contractDigest = contractDigest
    }

    package func perform(in transaction: Transaction) throws -> VerificationAnswer {
        let (_, period) = try ProjectDesk.project(of: monitoringPeriod, in: transaction.database)
        let command = OpenEngagement(
            organisation: transaction.context.actor.organisation, team: team, contractDigest: contractDigest,
            covers: period.period, monitored: period.period)
        return try VerificationAnswer(.openEngagement(command), on: monitoringPeriod, in: transaction)
    }
}

/// The verifier answers one of the items left to people.
package struct AnswerChecklistItem: Command {
    package static let name = "verification.answer"
    package static let permitted: Set<Role> = [.verifier]

    package let monitoringPeriod: MonitoringPeriodID
    package let item: String
    package let answer: Verification.Answer
    package let comment: String

    package init(monitoringPeriod: MonitoringPeriodID, item: String, answer: Verification.Answer, comment: String) {
        self.monitoringPeriod = monitoringPeriod
        self.item = item
        self.answer = answer
        self.comment = comment
    }

    package func perform(in transaction: Transaction) throws -> VerificationAnswer {
        let command = AnswerItem(item: try ChecklistItem.ID(item), answer: answer, comment: comment)
        return try VerificationAnswer(.answerItem(command), on: monitoringPeriod, in: transaction)
    }
}

/// The verifier accepts what was done about a request (所見の解消).
package struct ResolveChecklistFinding: Command {
    package static let name = "verification.resolve"
    package static let permitted: Set<Role> = [.verifier]

    package let monitoringPeriod: MonitoringPeriodID
    package let item: String
    package let comment: String

    package init(monitoringPeriod: MonitoringPeriodID, item: String, comment: String) {
        self.monitoringPeriod = monitoringPeriod
        self.item = item
        self.comment = comment
    }

    package func perform(in transaction: Transaction) throws -> VerificationAnswer {
        let command = ResolveFinding(item: try ChecklistItem.ID(item), comment: comment)
        return try VerificationAnswer(.resolveFinding(command), on: monitoringPeriod, in: transaction)
    }
}

/// A reviewer outside the team agrees or disagrees with the opinion the verifier proposes (独立レビュー).
package struct ReviewVerification: Command {
    package static let name = "verification.review"
    package static let permitted: Set<Role> = [.independentReviewer]

    package let monitoringPeriod: MonitoringPeriodID
    package let agrees: Bool
    package let opinion: Opinion
    package let comment: String

    package init(monitoringPeriod: MonitoringPeriodID, agrees: Bool, opinion: Opinion, comment: String) {
        self.monitoringPeriod = monitoringPeriod
        self.agrees = agrees
        self.opinion = opinion
        self.comment = comment
    }

    package func perform(in transaction: Transaction) throws -> VerificationAnswer {
        let command = ReviewConclusion(agrees: agrees, opinion: opinion, comment: comment)
        return try VerificationAnswer(.review(command), on: monitoringPeriod, in: transaction)
    }
}

/// Where a verification stands after a step.
package struct VerificationAnswer: Codable, Sendable {
    package let monitoringPeriod: MonitoringPeriodID
    package let record: UInt64
    package let progress: VerificationProgress

    init(_ command: VerificationCommand, on period: MonitoringPeriodID, in transaction: Transaction) throws {
        self.init(
            try VerificationDesk.take(command, on: period, in: transaction),
            try RuleShelf.checklist(in: transaction.database))
    }

    init(_ step: VerificationStep, _ checklist: Checklist) {
        monitoringPeriod = step.state.period
        record = step.record
        progress = VerificationProgress(of: step.state, checklist)
    }
}
