import Quantities
import UseCases

/// How a task stands, as a program reads it.
struct WorkAnswer: Codable, Sendable {
    enum State: String, Codable, CaseIterable, Sendable { case queued, running, done, failed, cancelled }

    /// Rows that are told here; all are in the portal's file of bad rows.
    static let mostProblems = 100

    struct Problem: Codable, Sendable {
        /// As a spreadsheet counts; 0 for the file as a whole.
        let row: Int
        let column: String
        let code: String
        let expected: String
        let found: String
        let message: Bilingual
    }

    let id: WorkID
    let useCase: String
    let project: ProjectID
    let state: State
    let submittedAt: Instant
    let finishedAt: Instant?
    /// 0 to 100 while it is known.
    let percent: Int?
    /// Tasks that come before it.
    let ahead: Int
    /// Code and sentence of what was refused.
    let code: String?
    let message: Bilingual?
    let problemCount: Int
    let problems: [Problem]
    let readings: WorkOutcome.ReadingsTaken?

    init(_ view: WorkView) {
        id = view.item.id
        useCase = view.item.task.useCase
        project = view.item.task.project
        submittedAt = view.item.submittedAt
        finishedAt = view.item.finishedAt
        percent = view.progress?.percent
        ahead = view.ahead
        var rejection: Rejection?
        var count = 0
        var taken: WorkOutcome.ReadingsTaken?
        switch view.item.state {
        case .queued: state = .queued
        case .running: state = .running
        case .cancelled: state = .cancelled
        case .failed(let refused, let problems):
            state = .failed
            (rejection, count) = (refused, problems)
        case .done(let outcome):
            state = .done
            if case .readingsTaken(let readings) = outcome { (taken, count) = (readings, readings.rowsLeftOut) }
        }
        code = rejection?.code
        message = rejection?.message
        problemCount = count
        readings = taken
        // Excerpts of a preview are no problems.
        problems = (view.problems?.problems ?? []).prefix(Self.mostProblems).map {
            Problem(
                row: $0.row, column: $0.column, code: $0.code, expected: $0.expected, found: $0.found,
                message: $0.message)
        }
    }
}
