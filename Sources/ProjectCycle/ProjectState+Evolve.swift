package import Quantities

extension ProjectState {
    /// The project after an event. A fold of all its events from nil is the project as it is.
    /// - Throws: `project.replay.impossible` when the event cannot have followed; nothing else is checked again.
    package static func evolve(_ state: ProjectState?, _ event: ProjectEvent) throws(Rejection) -> ProjectState {
        guard let state else {
            guard case .planDrafted(let body) = event else { throw .replayImpossible(event) }
            return ProjectState(project: body.project, plan: body.plan, draftedBy: body.draftedBy, lastDay: body.day)
        }
        var next = state
        try next.apply(event)
        return next
    }

    private mutating func apply(_ event: ProjectEvent) throws(Rejection) {
        switch event {
        case .planDrafted: throw .replayImpossible(event)
        case .validated(let body):
            try follow(event, body.project, body.day, when: phase == .planDrafted)
            validation = body
        case .registered(let body):
            try follow(event, body.project, body.day, when: phase == .validated)
            registration = body
        case .membersEnrolled(let body):
            try follow(event, body.project, body.day, when: phase != .withdrawn)
            memberLists.append(body)
        case .withdrawn(let body):
            try follow(event, body.project, body.day, when: phase != .withdrawn)
            withdrawal = body
        case .periodClosed(let body):
            try follow(event, body.project, body.day, when: phase == .registered)
            try close(body, event)
        case .periodReported(let body):
            try step(event, body.project, body.day, body.monitoringPeriod) { $0.report(body) }
        case .periodVerified(let body):
            try step(event, body.project, body.day, body.monitoringPeriod) { $0.verify(body) }
        case .periodReturned(let body):
            try step(event, body.project, body.day, body.monitoringPeriod) { $0.giveBack(body) }
        case .periodCertified(let body):
            try step(event, body.project, body.day, body.monitoringPeriod) { $0.certify(body) }
        case .periodRejected(let body):
            try step(event, body.project, body.day, body.monitoringPeriod) { $0.reject(body) }
        case .periodIssued(let body):
            try step(event, body.project, body.day, body.monitoringPeriod) { $0.issue(body) }
        }
    }

    private mutating func follow(
        _ event: ProjectEvent, _ project: ProjectID, _ day: Day, when possible: Bool
    ) throws(Rejection) {
        guard possible, project == self.project, day >= lastDay else { throw .replayImpossible(event) }
        lastDay = day
    }

    private mutating func close(_ body: PeriodClosed, _ event: ProjectEvent) throws(Rejection) {
        if let index = periods.firstIndex(where: { $0.id == body.monitoringPeriod }) {
            guard periods[index].reclose(body) else { throw .replayImpossible(event) }
        } else {
            guard body.number == periods.count + 1, body.closing == 1 else { throw .replayImpossible(event) }
            periods.append(MonitoringPeriodState(closing: body))
        }
    }

    /// - Parameter change: false when the period is not in a stage that allows the step.
    private mutating func step(
        _ event: ProjectEvent, _ project: ProjectID, _ day: Day, _ id: MonitoringPeriodID,
        _ change: (inout MonitoringPeriodState) -> Bool
    ) throws(Rejection) {
        try follow(event, project, day, when: phase == .registered)
        guard let index = periods.firstIndex(where: { $0.id == id }), change(&periods[index]) else {
            throw .replayImpossible(event)
        }
    }
}
