package import Quantities

/// Where a project stands in its life as a whole. Monitoring, reporting and issuing are stages of its periods.
package enum ProjectPhase: String, CaseIterable, Hashable, Sendable, Codable {
    case planDrafted, validated, registered, withdrawn
}

/// A programme project (プログラム型プロジェクト) as its events have made it. Stored as a snapshot; made only by
/// ``evolve(_:_:)``.
package struct ProjectState: Codable, Hashable, Sendable {
    package let project: ProjectID
    package let plan: ProjectPlan
    /// Who drafted the plan for the operator.
    package let draftedBy: Actor
    package internal(set) var validation: ProjectValidated?
    package internal(set) var registration: ProjectRegistered?
    package internal(set) var withdrawal: ProjectWithdrawn?
    /// One list of members for each enrolment, in order.
    package internal(set) var memberLists: [MembersEnrolled] = []
    /// In order of their numbers, which begin with 1.
    package internal(set) var periods: [MonitoringPeriodState] = []
    /// The day of the last step: a later step is not dated before it.
    package internal(set) var lastDay: Day

    package var phase: ProjectPhase {
        if withdrawal != nil { return .withdrawn }
        if registration != nil { return .registered }
        return validation != nil ? .validated : .planDrafted
    }

    /// 認証対象期間: from the registered start to the latest end of the registered period and of the members' windows, so
    /// that it may exceed eight years in a programme. Source: AG24, `sourced`.
    package var creditingPeriod: Period? {
        guard let registered = registration?.creditingPeriod else { return nil }
        return Period(known: registered.start, until: memberLists.map(\.windows.end).reduce(registered.end, max))
    }

    package var memberCount: Int { memberLists.map(\.count).reduce(0, +) }

    package func period(_ id: MonitoringPeriodID) -> MonitoringPeriodState? {
        periods.first { $0.id == id }
    }
}
