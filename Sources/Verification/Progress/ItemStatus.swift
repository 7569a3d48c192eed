package import Quantities

/// How one item stands.
package enum ItemStatus: String, CaseIterable, Hashable, Sendable, Codable, CodingKeyRepresentable {
    /// The checklist has not been run.
    case notRun
    case pass
    case notice
    case notApplicable
    case fail
    /// Waits for the verifier.
    case open
    case conform
    /// CAR, not resolved.
    case nonconform
    /// CL, not resolved.
    case clarification
    case forward
    /// CAR or CL, resolved.
    case resolved

    init(_ outcome: Outcome) {
        self =
            switch outcome {
            case .pass: .pass
            case .notice: .notice
            case .notApplicable: .notApplicable
            case .fail: .fail
            }
    }

    init(_ answer: Answer, resolved: Bool) {
        self =
            switch answer {
            case .conform: .conform
            case .nonconform: resolved ? .resolved : .nonconform
            case .clarification: resolved ? .resolved : .clarification
            case .forward: .forward
            case .notApplicable: .notApplicable
            }
    }

    /// Somebody still has to do something about it.
    package var isUnsettled: Bool {
        switch self {
        case .notRun, .fail, .open, .nonconform, .clarification: true
        case .pass, .notice, .notApplicable, .conform, .forward, .resolved: false
        }
    }

    package var name: Bilingual {
        switch self {
        case .notRun: Bilingual(ja: "未実行", en: "Not run")
        case .pass: Outcome.pass.name
        case .notice: Outcome.notice.name
        case .notApplicable: Outcome.notApplicable.name
        case .fail: Outcome.fail.name
        case .open: Bilingual(ja: "未回答", en: "Open")
        case .conform: Answer.conform.name
        case .nonconform: Answer.nonconform.name
        case .clarification: Answer.clarification.name
        case .forward: Answer.forward.name
        case .resolved: Bilingual(ja: "解消済み", en: "Resolved")
        }
    }
}
