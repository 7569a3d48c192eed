package import Quantities
package import Registry

/// One thing that waits for a role (やること).
package struct ToDoItem: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case validateProject, registerProject
        case enrolMembers, importReadings, closePeriod, produceReport, closeAgain
        case openVerification, runChecklist, answerItems, correctFindings, resolveFindings, reviewVerification
        case signStatement
        case certify, issue
        case confirmHold, answerExchange, freeHold
        case explainDifferences
    }

    package let kind: Kind
    package let subject: Subject
    package let title: Bilingual
    /// How many single things it is made of; nil when it is one.
    package let count: Int?
    /// Since when it waits; nil when that is no day of a record.
    package let since: Day?
    package let due: Deadline?

    /// What it is about.
    package enum Subject: Hashable, Sendable {
        case project(ProjectID)
        case monitoringPeriod(MonitoringPeriodID, of: ProjectID)
        case hold(HoldID)
        case reconciliation(Day)

        /// As people name it.
        package var text: String {
            switch self {
            case .project(let project): project.text
            case .monitoringPeriod(let period, of: _): period.text
            case .hold(let hold): hold.text
            case .reconciliation(let day): "\(day)"
            }
        }
    }

    /// Whose it is.
    package var roles: Set<Role> {
        switch kind {
        case .validateProject, .openVerification, .answerItems, .resolveFindings, .signStatement: [.verifier]
        case .registerProject, .certify: [.certificationCommittee]
        case .enrolMembers: [.programmeOperator]
        case .importReadings, .closePeriod, .produceReport, .closeAgain, .runChecklist, .correctFindings:
            [.programmeOperator, .systemOperator]
        case .reviewVerification: [.independentReviewer]
        case .issue, .explainDifferences: [.registryAdministrator]
        case .confirmHold, .answerExchange: [.accountRepresentative]
        case .freeHold: [.accountRepresentative, .registryAdministrator]
        }
    }
}

/// A day by which something is to be done, with the rule that says so (期限).
package struct Deadline: Hashable, Sendable {
    package let day: Day
    /// The instant on that day; nil where the whole day is left.
    package let at: Instant?
    package let source: String
    /// False where the rule could not be confirmed (要確認).
    package let isVerified: Bool

    init(day: Day, at: Instant? = nil, source: String, isVerified: Bool) {
        self.day = day
        self.at = at
        self.source = source
        self.isVerified = isVerified
    }
}
