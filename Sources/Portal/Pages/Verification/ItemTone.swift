import Verification

extension ItemStatus {
    /// In which colour it is shown; its name always stands beside the colour.
    var tone: ListingCell.Tone {
        switch self {
        case .pass, .conform, .resolved: .good
        case .notice, .open, .clarification, .forward: .caution
        case .fail, .nonconform: .bad
        case .notRun, .notApplicable: .neutral
        }
    }
}

extension PortalWording {
    /// The name of a status where statuses are counted: what conforms is said apart for system and verifier.
    func tally(_ status: ItemStatus) -> String {
        switch status {
        case .pass: "\(self(status.name)) (\(self(.fillerSystem)))"
        case .conform: "\(self(status.name)) (\(self(.fillerVerifier)))"
        default: self(status.name)
        }
    }
}

extension Verification.Outcome {
    var tone: ListingCell.Tone {
        switch self {
        case .pass: .good
        case .notice: .caution
        case .notApplicable: .neutral
        case .fail: .bad
        }
    }
}
