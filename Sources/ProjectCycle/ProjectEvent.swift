package import Quantities

/// All that happens in the life of a project.
package enum ProjectEvent: DomainEvent {
    case planDrafted(PlanDrafted)
    case validated(ProjectValidated)
    case registered(ProjectRegistered)
    case membersEnrolled(MembersEnrolled)
    case periodClosed(PeriodClosed)
    case periodReported(PeriodReported)
    case periodVerified(PeriodVerified)
    case periodReturned(PeriodReturned)
    case periodCertified(PeriodCertified)
    case periodRejected(PeriodRejected)
    case periodIssued(PeriodIssued)
    case withdrawn(ProjectWithdrawn)

    package static let bodies: [any EventBody.Type] = [
        PlanDrafted.self, ProjectValidated.self, ProjectRegistered.self, MembersEnrolled.self, PeriodClosed.self,
        PeriodReported.self, PeriodVerified.self, PeriodReturned.self, PeriodCertified.self, PeriodRejected.self,
        PeriodIssued.self, ProjectWithdrawn.self,
    ]

    package var body: any EventBody {
        switch self {
        case .planDrafted(let body): body
        case .validated(let body): body
        case .registered(let body): body
        case .membersEnrolled(let body): body
        case .periodClosed(let body): body
        case .periodReported(let body): body
        case .periodVerified(let body): body
        case .periodReturned(let body): body
        case .periodCertified(let body): body
        case .periodRejected(let body): body
        case .periodIssued(let body): body
        case .withdrawn(let body): body
        }
    }

    package init?(body: any EventBody) {
        switch body {
        case let body as PlanDrafted: self = .planDrafted(body)
        case let body as ProjectValidated: self = .validated(body)
        case let body as ProjectRegistered: self = .registered(body)
        case let body as MembersEnrolled: self = .membersEnrolled(body)
        case let body as PeriodClosed: self = .periodClosed(body)
        case let body as PeriodReported: self = .periodReported(body)
        case let body as PeriodVerified: self = .periodVerified(body)
        case let body as PeriodReturned: self = .periodReturned(body)
        case let body as PeriodCertified: self = .periodCertified(body)
        case let body as PeriodRejected: self = .periodRejected(body)
        case let body as PeriodIssued: self = .periodIssued(body)
        case let body as ProjectWithdrawn: self = .withdrawn(body)
        default: return nil
        }
    }
}
