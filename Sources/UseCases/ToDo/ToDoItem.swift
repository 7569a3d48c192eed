package import Quantities

/// One thing that waits for a role (やること).
package struct ToDoItem: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case validateProject, registerProject
        case enrolMembers, importReadings, closePeriod, produceReport, closeAgain
        case openVerification, runChecklist, answerItems, correctFindings, resolveFindings, reviewVerification
        case signStatement
        case certify, issue
    }

    package let kind: Kind
    package let project: ProjectID
    package let title: Bilingual
    package let monitoringPeriod: MonitoringPeriodID?
    /// How many single things it is made of; nil when it is one.
    package let count: Int?
    /// Since when it waits; nil when that is no day of a record.
    package let since: Day?
    package let due: Deadline?

    /// Whose it is.
    package var roles: Set<Role> {
        switch kind {
        case .validateProject, .openVerification, .answerItems, .resolveFindings, .signStatement: [.verifier]
        case .registerProject, .certify: [.certificationCommittee]
        case .enrolMembers: [.programmeOperator]
        case .importReadings, .closePeriod, .produceReport, .closeAgain, .runChecklist, .correctFindings:
            [.programmeOperator, .systemOperator]
        case .reviewVerification: [.independentReviewer]
        case .issue: [.registryAdministrator]
        }
    }
}

/// A day by which something is to be done, with the rule that says so (期限).
package struct Deadline: Hashable, Sendable {
    package let day: Day
    package let source: String
    /// False where the rule could not be confirmed (要確認).
    package let isVerified: Bool
}
