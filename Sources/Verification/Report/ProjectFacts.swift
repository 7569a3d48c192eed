package import Quantities

/// Who and what the project is, as registered or planned and as reported.
package struct ProjectFacts: Hashable, Sendable {
    /// Regular (通常型) or programme (プログラム型).
    package var kind: ProjectKind
    /// A1: project number (プロジェクト番号); recorded = registration.
    package var number: Comparison<String>
    /// A1: project name; recorded = registration.
    package var name: Comparison<String>
    /// A2: name of the operator (運営・管理者); recorded = plan 1.1.
    package var operatorName: Comparison<String>
    /// A2: its address; recorded = plan 1.1. Never repeated in a finding.
    package var operatorAddress: Comparison<String>
    /// A3: methodology and version; recorded = plan 2.1.
    package var methodology: Comparison<MethodologyVersion>
    /// A7: credit holder (クレジット保有者) of plan 1.3.
    package var plannedHolder: OrganisationID
    /// A8: whether the holder takes part in 経団連カーボンニュートラル行動計画; nil when nothing was declared.
    package var keidanrenParticipant: Bool?
    /// A8: serial prefix (制度記号) the application asks for, `JC` or `JCL`.
    package var serialPrefix: String

    package init(
        kind: ProjectKind,
        number: Comparison<String>,
        name: Comparison<String>,
        operatorName: Comparison<String>,
        operatorAddress: Comparison<String>,
        methodology: Comparison<MethodologyVersion>,
        plannedHolder: OrganisationID,
        keidanrenParticipant: Bool?,
        serialPrefix: String
    ) {
        self.kind = kind
        self.number = number
        self.name = name
        self.operatorName = operatorName
        self.operatorAddress = operatorAddress
        self.methodology = methodology
        self.plannedHolder = plannedHolder
        self.keidanrenParticipant = keidanrenParticipant
        self.serialPrefix = serialPrefix
    }
}
