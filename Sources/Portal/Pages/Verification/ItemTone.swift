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
