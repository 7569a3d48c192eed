import Foundation
import Quantities
import Store
import Synchronization
import Telemetry

/// Does one task, as the person who asked for it, under the task's id.
struct WorkDesk: Sendable {
    let item: WorkItem
    let folder: DataFolder
    let work: WorkFolder
    let isStopping: @Sendable () -> Bool
    private let clock = ProgressClock()

    init(item: WorkItem, folder: DataFolder, work: WorkFolder, isStopping: @escaping @Sendable () -> Bool) {
        self.item = item
        self.folder = folder
        self.work = work
        self.isStopping = isStopping
    }

    private var file: URL { work.upload(item.id) }

    func perform() throws -> WorkOutcome {
        switch item.task {
        case .previewMembers(let project, _):
            let preview = try PreviewMembers(project: project, file: file).run(on: folder)
            try work.put(
                WorkProblems(problems: [], excerpts: try excerpts(Set(2...Self.rowsPreviewed + 1))), of: item.id)
            return .membersPreviewed(count: preview)
        case .importMembers(let project, _):
            let answer = try act(ImportMembers(project: project, file: file))
            return .membersEnrolled(count: answer.enrolled, wasKnown: answer.wasKnown)
        case .importReadings(let project, let fileName, let mapping, let partial, let reason):
            let answer = try act(
                ImportReadings(
                    project: project, file: file, fileName: fileName, mapping: mapping, partial: partial,
                    reason: reason, progress: { try report(WorkProgress(done: $0.bytes, of: $0.of)) }))
            return .readingsTaken(try taken(answer, mapping))
        case .previewClosing(let project, let monitoringPeriod, let period):
            return .closingPreviewed(
                try PreviewClosing(
                    project: project, monitoringPeriod: monitoringPeriod, period: period, by: item.actor
                ) { try report($0) }.run(on: folder))
        case .closePeriod(let project, let monitoringPeriod, let period):
            let answer = try act(
                CloseMonitoringPeriod(project: project, monitoringPeriod: monitoringPeriod, period: period) {
                    try report($0)
                })
            return .periodClosed(lines: answer.lines, sums: answer.sums, record: answer.record)
        case .produceReport(_, let monitoringPeriod):
            let answer = try act(ProduceReport(monitoringPeriod: monitoringPeriod))
            return .reportProduced(version: answer.version, total: answer.total, record: answer.record)
        }
    }

    /// Keeps the bad rows with their cells, and says why nothing was taken.
    func failed(_ bad: BadRows) -> WorkState {
        do {
            try keep(bad.problems)
            return .failed(bad.rejection, problems: bad.total)
        } catch {
            return .failed(bad.rejection, problems: 0)
        }
    }

    private func act<C: Command>(_ command: C) throws -> C.Answer {
        try folder.run(command, by: Request(person: item.actor.person, role: item.actor.role, id: item.id.text)).answer
    }

    /// - Throws: ``WorkInterruption`` when it is to stop.
    private func report(_ progress: WorkProgress) throws {
        guard clock.isDue() else { return }
        if isStopping() || work.isToBeCancelled(item.id) { throw WorkInterruption() }
        try work.put(progress, of: item.id)
    }

    private func taken(_ answer: DeliveryAnswer, _ mapping: String) throws -> WorkOutcome.ReadingsTaken {
        if answer.summary.problemCount > 0 { try keep(answer.summary.problems) }
        return WorkOutcome.ReadingsTaken(
            delivery: answer.delivery, record: answer.record, wasKnown: answer.wasKnown, siteDays: answer.siteDays,
            unchanged: answer.unchanged, corrected: answer.corrected, readings: answer.summary.readings,
            rowsLeftOut: answer.summary.problemCount, flags: answer.flags)
    }

    private func keep(_ problems: [RowProblem]) throws {
        let kept = Array(problems.prefix(Self.mostKept))
        let shown = kept.prefix(Self.mostShown)
        // A rule that a member breaks names the member, not the row: it is looked for.
        let excerpts = try excerpts(
            Set(shown.map(\.row)), containing: Set(shown.filter { $0.row == 0 && !$0.column.isEmpty }.map(\.column)))
        let placed = kept.map { problem in
            problem.row > 0 ? problem : excerpts.places[problem.column].map { problem.at(row: $0) } ?? problem
        }
        try work.put(WorkProblems(problems: placed, excerpts: excerpts), of: item.id)
    }

    /// Bad rows that can be downloaded, and those of which the cells are shown.
    private static let mostKept = 10_000
    private static let mostShown = 1_000
    /// Rows of a good list that are shown before they are taken.
    private static let rowsPreviewed = 20

    private func excerpts(_ rows: Set<Int>, containing texts: Set<String> = []) throws -> RowExcerpts {
        let source = try DeliveryFile(file)
        var encoding = TextEncoding.utf8
        var delimiter: UInt8 = 0x2C
        if case .importReadings(_, _, let yaml, _, _) = item.task {
            let mapping = try ReadingMapping(yaml: yaml)
            (encoding, delimiter) = (mapping.encoding, mapping.delimiter)
        } else if try !source.isUTF8() {
            encoding = .cp932
        }
        var reader = RowExcerptReader(rows: rows, containing: texts, encoding: encoding, delimiter: delimiter)
        try source.forEachPiece { reader.consume($0) }
        return reader.finish()
    }
}

/// Says twice a second that it is time to tell of progress.
private final class ProgressClock: Sendable {
    private let last = Mutex<ContinuousClock.Instant?>(nil)

    func isDue() -> Bool {
        last.withLock { last in
            let now = ContinuousClock.now
            if let before = last, now - before < .milliseconds(500) { return false }
            last = now
            return true
        }
    }
}
