import Identity
import ProjectCycle
import Quantities
import Registry
import Store
import Verification

/// What each record is filed under, from the record itself: as the commands file it when they append it.
///
/// Records must be given in order: a verification's round follows from the reports before it.
struct RecordSubjects {
    /// The digest of the report last filed for a monitoring period.
    private var reports: [MonitoringPeriodID: String] = [:]
    /// The round of a period's verification, and the report that its statement is about.
    private var rounds: [MonitoringPeriodID: (round: Int, statement: String?)] = [:]

    /// Nil for a kind that this program does not know.
    mutating func subject(of record: LogRecord) throws -> String? {
        if let event = try record.event(ProjectEvent.self) {
            if case .periodReported(let body) = event { reports[body.monitoringPeriod] = body.documentDigest }
            return ProjectDesk.subject(event.project)
        }
        if let event = try record.event(RegistryEvent.self) { return RegistryDesk.subject(of: event) }
        if let event = try record.event(VerificationEvent.self) { return subject(of: event) }
        return switch record.header.kind {
        case LogOpened.kind, LogKeyRotated.kind: "log"
        case PersonRegistered.kind: "person:\(try record.body(as: PersonRegistered.self).person)"
        case MembershipGranted.kind: "person:\(try record.body(as: MembershipGranted.self).person)"
        case MembershipEnded.kind: "person:\(try record.body(as: MembershipEnded.self).person)"
        case OrganisationRegistered.kind:
            "organisation:\(try record.body(as: OrganisationRegistered.self).organisation)"
        case RuleInstalled.kind: "rule:\(try record.body(as: RuleInstalled.self).rule)"
        case ReadingsDelivered.kind: "delivery:\(try record.body(as: ReadingsDelivered.self).project)"
        case FlagDisposed.kind: ProjectDesk.subject(try record.body(as: FlagDisposed.self).project)
        case ApprovalPolicySet.kind: "policy:approval"
        case ListedPlacesImported.kind:
            ListedPlacesImported.subject(try record.body(as: ListedPlacesImported.self).scheme)
        case RegistryControlsSet.kind: RegistryControls.subject
        case ActProposed.kind: PendingActTable.subject(PendingAct.id(record: record.index))
        case ActApproved.kind: PendingActTable.subject(try record.body(as: ActApproved.self).act)
        case ActDeclined.kind: PendingActTable.subject(try record.body(as: ActDeclined.self).act)
        case ActWithdrawn.kind: PendingActTable.subject(try record.body(as: ActWithdrawn.self).act)
        case FlagsTreated.kind: ProjectDesk.subject(try record.body(as: FlagsTreated.self).project)
        default: try record.event(AccessChange.self).map { AccessChange.subject($0.person) }
        }
    }

    /// A report that was filed again is verified in a new round: see ``VerificationDesk``.
    private mutating func subject(of event: VerificationEvent) -> String {
        let period = event.period
        var (round, statement) = rounds[period] ?? (1, nil)
        if let known = statement, let report = reports[period], known != report {
            (round, statement) = (round + 1, nil)
        }
        if case .statementSigned(let body) = event { statement = body.reportDigest }
        rounds[period] = (round, statement)
        return VerificationDesk.subject(period, round: round)
    }
}

extension ProjectEvent {
    var project: ProjectID {
        switch self {
        case .planDrafted(let body): body.project
        case .validated(let body): body.project
        case .registered(let body): body.project
        case .membersEnrolled(let body): body.project
        case .periodClosed(let body): body.project
        case .periodReported(let body): body.project
        case .periodVerified(let body): body.project
        case .periodReturned(let body): body.project
        case .periodCertified(let body): body.project
        case .periodRejected(let body): body.project
        case .periodIssued(let body): body.project
        case .withdrawn(let body): body.project
        }
    }
}

extension VerificationEvent {
    fileprivate var period: MonitoringPeriodID {
        switch self {
        case .engagementOpened(let body): body.period
        case .checklistRun(let body): body.period
        case .itemAnswered(let body): body.period
        case .findingResolved(let body): body.period
        case .reviewAgreed(let body): body.period
        case .reviewDisagreed(let body): body.period
        case .statementSigned(let body): body.period
        }
    }
}
