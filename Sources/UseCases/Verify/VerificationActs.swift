import SQL
import Quantities
import Store
import Verification

/// On which days people acted in a verification, and in what words the reviewer agreed: from the records themselves.
struct VerificationActs {
    private(set) var answers: [ChecklistItem.ID: Day] = [:]
    private(set) var review: (day: Day, comment: String)?

    init(of step: VerificationStep, in database: Database) throws {
        let subject = VerificationDesk.subject(step.state.period, round: step.round)
        for record in try RecordLog.records(about: subject, in: database) {
            let day = record.header.effectiveAt.day
            switch try record.event(VerificationEvent.self) {
            case .itemAnswered(let body): answers[body.item] = day
            case .reviewAgreed(let body): review = (day, body.comment)
            case .reviewDisagreed(let body): review = (day, body.comment)
            default: break
            }
        }
    }
}
