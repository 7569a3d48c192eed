package import ProjectCycle
package import Quantities
package import Telemetry

package enum WorkSubject {}
package typealias WorkID = Identifier<WorkSubject>

/// A task with who asked for it and how far it has come (処理状況).
package struct WorkItem: Codable, Hashable, Sendable {
    package let id: WorkID
    package let task: WorkTask
    package let actor: Actor
    package let submittedAt: Instant
    /// What its asker called it: the same again is not done twice.
    package let key: String
    package var state: WorkState
    package var finishedAt: Instant?

    package init(id: WorkID, task: WorkTask, actor: Actor, submittedAt: Instant, key: String) {
        self.id = id
        self.task = task
        self.actor = actor
        self.submittedAt = submittedAt
        self.key = key
        state = .queued
    }
}

package enum WorkState: Codable, Hashable, Sendable {
    case queued
    case running
    case done(WorkOutcome)
    /// Refused or failed; nothing was changed.
    case failed(Rejection, problems: Int)
    case cancelled

    package var isOver: Bool {
        switch self {
        case .queued, .running: false
        case .done, .failed, .cancelled: true
        }
    }
}

/// What finished work has made.
package enum WorkOutcome: Codable, Hashable, Sendable {
    case membersPreviewed(count: Int)
    case membersEnrolled(count: Int, wasKnown: Bool)
    case readingsTaken(ReadingsTaken)
    case closingPreviewed(ClosingPreview)
    case periodClosed(lines: Int, sums: [FiscalYearSum], record: UInt64)
    case reportProduced(version: Int, total: Tonnes, record: UInt64)

    package struct ReadingsTaken: Codable, Hashable, Sendable {
        package let delivery: DeliveryID?
        package let record: UInt64?
        package let wasKnown: Bool
        package let siteDays: Int
        package let unchanged: Int
        package let corrected: Int
        package let readings: Int
        package let rowsLeftOut: Int
        package let flags: [String: Int]
    }
}

/// How far running work has come.
package struct WorkProgress: Codable, Hashable, Sendable {
    package let done: Int64
    /// 0 when it is not known.
    package let of: Int64

    package init(done: Int64, of: Int64) {
        self.done = done
        self.of = of
    }

    /// 0 to 100; nil when it is not known.
    package var percent: Int? { of > 0 ? Int(min(done, of) * 100 / of) : nil }
}

/// A bad row with its cells as they stand in the file.
package struct WorkProblems: Codable, Hashable, Sendable {
    /// The first of them, as many as were kept.
    package let problems: [RowProblem]
    package let excerpts: RowExcerpts
}
