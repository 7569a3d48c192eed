package import Quantities

/// What happens to one member of a programme.
package enum MemberStep: String, CaseIterable, Hashable, Sendable, Codable {
    case accept, activate, suspend, resume, leave, endWindow
}

/// Where one member of a programme (会員) stands.
package enum MemberState: String, CaseIterable, Hashable, Sendable, Codable {
    /// 申込済
    case applied
    /// 承諾済, not yet measured.
    case accepted
    /// 実施中: its readings may be claimed.
    case active
    /// 停止中
    case suspended
    /// 退会
    case left
    /// 期間満了
    case windowEnded

    /// Energy of the member may enter a claim.
    package var mayClaim: Bool { self == .active }

    /// - Throws: `project.member.step` when the step is not possible from here.
    package func after(_ step: MemberStep) throws(Rejection) -> MemberState {
        switch (self, step) {
        case (.applied, .accept): .accepted
        case (.accepted, .activate): .active
        case (.active, .suspend): .suspended
        case (.suspended, .resume): .active
        case (.applied, .leave), (.accepted, .leave), (.active, .leave), (.suspended, .leave): .left
        case (.accepted, .endWindow), (.active, .endWindow), (.suspended, .endWindow): .windowEnded
        default:
            throw Rejection(
                "project.member.step", expected: "a step possible from \(rawValue)", found: step.rawValue,
                ja: "会員の現在の状態ではこの操作はできません", en: "The member is not in a state that allows this step")
        }
    }
}
