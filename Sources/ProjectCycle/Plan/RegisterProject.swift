package import Quantities

/// Registers a validated project (登録) and fixes its crediting period (認証対象期間).
///
/// 1. The certification committee. 2. Independent of operator and validator. 3. Validated. 4. Application on a day from
/// the validation up to today. 5. Monitoring possible at most eight years after the application (a limit of ours).
/// 6. The period starts on the later of application and possible monitoring. 7. It lasts at most eight years.
///
/// Source: AG24, SE for 6 and 7, `sourced`; no cap on the last day (AG24 runs to 2051).
package struct RegisterProject: ProjectCommand {
    /// Source: AG24, SE, `sourced`.
    package static let longestYears = 8

    package let project: ProjectID
    /// 登録申請日
    package let applicationDay: Day
    /// The day on which monitoring became possible (モニタリング可能日).
    package let monitoringPossibleFrom: Day
    /// The first day after the crediting period; nil for the longest period allowed.
    package let creditingEnd: Day?

    package init(project: ProjectID, applicationDay: Day, monitoringPossibleFrom: Day, creditingEnd: Day? = nil) {
        self.project = project
        self.applicationDay = applicationDay
        self.monitoringPossibleFrom = monitoringPossibleFrom
        self.creditingEnd = creditingEnd
    }

    package func decide(by actor: Actor, on today: Day, _ state: ProjectState?) throws(Rejection) -> [ProjectEvent] {
        try actor.require(.certificationCommittee)
        let state = try current(state, on: today)
        try Independence.check(Participant(.approver, actor), against: state.operatorSide + state.assurers)
        guard state.phase == .validated, let validation = state.validation else {
            throw .wrongPhase([.validated], state.phase)
        }
        guard validation.day <= applicationDay, applicationDay <= today else {
            throw Rejection(
                "project.register.applicationDay", source: "AG24, BC24",
                expected: "a day from \(validation.day) to \(today)", found: "\(applicationDay)",
                ja: "登録申請日は妥当性確認の日以後、本日以前でなければなりません",
                en: "The application must lie between the validation and today")
        }
        return [
            .registered(
                ProjectRegistered(
                    project: project, day: today, approver: actor, applicationDay: applicationDay,
                    monitoringPossibleFrom: monitoringPossibleFrom, creditingPeriod: try creditingPeriod()))
        ]
    }

    private func creditingPeriod() throws(Rejection) -> Period {
        guard monitoringPossibleFrom <= applicationDay.advanced(byYears: Self.longestYears) else {
            throw Rejection(
                "project.register.monitoringTooLate",
                expected: "at most \(Self.longestYears) years after \(applicationDay)",
                found: "\(monitoringPossibleFrom)",
                ja: "モニタリング可能日が登録申請日から離れすぎています", en: "Monitoring begins too long after the application")
        }
        let start = max(applicationDay, monitoringPossibleFrom)
        let latest = start.advanced(byYears: Self.longestYears)
        let end = creditingEnd ?? latest
        guard end <= latest else {
            throw Rejection(
                "project.creditingPeriod.tooLong", source: "AG24, SE 3.1.3", expected: "end ≤ \(latest)",
                found: "\(end)",
                ja: "認証対象期間は8年以内でなければなりません", en: "The crediting period is longer than eight years")
        }
        return try Period(start, until: end)
    }
}

package struct ProjectRegistered: EventBody {
    package static let kind = "project.registered"
    package let project: ProjectID
    package let day: Day
    package let approver: Actor
    package let applicationDay: Day
    package let monitoringPossibleFrom: Day
    package let creditingPeriod: Period
}
