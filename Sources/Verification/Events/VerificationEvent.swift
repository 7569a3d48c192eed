package import Quantities

/// All that can happen in the verification of one monitoring period (検証).
package enum VerificationEvent: DomainEvent {
    case engagementOpened(EngagementOpened)
    case checklistRun(ChecklistRun)
    case itemAnswered(ItemAnswered)
    case findingResolved(FindingResolved)
    case reviewAgreed(ReviewAgreed)
    case reviewDisagreed(ReviewDisagreed)
    case statementSigned(StatementSigned)

    package static let bodies: [any EventBody.Type] = [
        EngagementOpened.self, ChecklistRun.self, ItemAnswered.self, FindingResolved.self, ReviewAgreed.self,
        ReviewDisagreed.self, StatementSigned.self,
    ]

    package var body: any EventBody {
        switch self {
        case .engagementOpened(let body): body
        case .checklistRun(let body): body
        case .itemAnswered(let body): body
        case .findingResolved(let body): body
        case .reviewAgreed(let body): body
        case .reviewDisagreed(let body): body
        case .statementSigned(let body): body
        }
    }

    package init?(body: any EventBody) {
        switch body {
        case let body as EngagementOpened: self = .engagementOpened(body)
        case let body as ChecklistRun: self = .checklistRun(body)
        case let body as ItemAnswered: self = .itemAnswered(body)
        case let body as FindingResolved: self = .findingResolved(body)
        case let body as ReviewAgreed: self = .reviewAgreed(body)
        case let body as ReviewDisagreed: self = .reviewDisagreed(body)
        case let body as StatementSigned: self = .statementSigned(body)
        default: return nil
        }
    }
}
