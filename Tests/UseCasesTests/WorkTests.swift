import Foundation
import Gateways
import ProjectCycle
import Quantities
import Store
import Testing

@testable import UseCases

@Suite("Work that takes its time")
struct WorkTests {
    private func reader(_ party: Party, _ role: Role) -> Reader {
        .person(Actor(person: party.person.id, organisation: party.person.organisation, role: role))
    }

    private var operating: Reader { reader(.programmeOperator, .programmeOperator) }

    private func close(_ project: SmallProject) -> WorkTask {
        .closePeriod(project: SmallProject.id, monitoringPeriod: SmallProject.periodID, period: project.period)
    }

    private func item(_ id: WorkID, _ project: SmallProject) throws -> WorkView {
        try project.folder.answer(ShowWork(id), to: operating)
    }

    @Test("a preview says what the closing then records, and records nothing itself")
    func preview() throws {
        let project = try SmallProject(.delivered)
        let runner = WorkRunner(project.folder)
        let preview = try runner.submit(
            .previewClosing(
                project: SmallProject.id, monitoringPeriod: SmallProject.periodID, period: project.period),
            by: operating)
        runner.settle()
        guard case .done(.closingPreviewed(let totals)) = try item(preview.id, project).item.state else {
            Issue.record("\(try item(preview.id, project).item.state)")
            return
        }
        #expect(try project.folder.store.read { try ProjectDesk.known(SmallProject.id, in: $0).periods.isEmpty })
        #expect(totals.members == 2 && totals.siteDays == 6 && totals.alreadyClaimed == 0)
        let closing = try runner.confirm(preview.id, by: operating)
        runner.settle()
        guard case .done(.periodClosed(let lines, let sums, _)) = try item(closing.id, project).item.state else {
            Issue.record("\(try item(closing.id, project).item.state)")
            return
        }
        #expect(lines == totals.siteDays && sums == totals.sums)
    }

    @Test("what a program left queued or half done is done by the next, once")
    func restart() throws {
        let project = try SmallProject(.delivered)
        let work = WorkFolder(in: project.folder.url)
        let actor = try #require(operating.actor)
        let queued = try work.add(close(project), by: actor, at: project.folder.now, nil)
        var half = queued
        half.state = .running
        try work.put(half)
        let runner = WorkRunner(project.folder)
        runner.resume()
        runner.settle()
        let first = try item(queued.id, project).item
        guard case .done(.periodClosed(_, _, let record)) = first.state else {
            Issue.record("\(first.state)")
            return
        }
        // The program ended after the commit and before it could say so.
        try work.put(half)
        runner.resume()
        runner.settle()
        guard case .done(.periodClosed(_, _, let again)) = try item(queued.id, project).item.state else {
            Issue.record("not done again")
            return
        }
        #expect(again == record)
        let period = try project.folder.store.read { try ProjectDesk.known(SmallProject.id, in: $0).periods[0] }
        #expect(period.closing.closing == 1)
    }

    @Test("work that is cancelled before or while it runs leaves nothing behind")
    func cancelled() throws {
        let project = try SmallProject(.delivered)
        let work = WorkFolder(in: project.folder.url)
        let actor = try #require(operating.actor)
        let before = try work.add(close(project), by: actor, at: project.folder.now, nil)
        try CancelWork(before.id).run(by: operating, on: project.folder)
        #expect(throws: WorkInterruption.self) {
            try WorkDesk(item: before, folder: project.folder, work: work) { false }.perform()
        }
        #expect(throws: WorkInterruption.self) {
            let other = try work.add(close(project), by: actor, at: project.folder.now, nil)
            defer { work.remove(other.id) }
            _ = try WorkDesk(item: other, folder: project.folder, work: work) { true }.perform()
        }
        let runner = WorkRunner(project.folder)
        runner.resume()
        runner.settle()
        #expect(try item(before.id, project).item.state == .cancelled)
        #expect(try project.folder.store.read { try ProjectDesk.known(SmallProject.id, in: $0).periods.isEmpty })
        #expect(throws: Rejection.self) { try CancelWork(before.id).run(by: operating, on: project.folder) }
    }

    @Test("what is left of a task that nobody was told of is removed, but not while it may be being added")
    func leftOver() throws {
        let project = try SmallProject(.founded)
        let work = WorkFolder(in: project.folder.url)
        let half = WorkID(known: "W-0000000000001-00")
        try FileManager.default.createDirectory(at: work.place(half), withIntermediateDirectories: true)
        try work.removeLeft()
        #expect(work.ids() == [half])
        try work.removeLeft(untouchedFor: 0)
        #expect(work.ids() == [])
    }

    @Test("a form that is sent twice is one task, and a preview is confirmed once")
    func sentTwice() throws {
        let project = try SmallProject(.delivered)
        let runner = WorkRunner(project.folder)
        let task = WorkTask.previewClosing(
            project: SmallProject.id, monitoringPeriod: SmallProject.periodID, period: project.period)
        let first = try runner.submit(task, by: operating, key: "form-1")
        #expect(try runner.submit(task, by: operating, key: "form-1").id == first.id)
        #expect(try runner.submit(task, by: operating, key: "form-2").id != first.id)
        runner.settle()
        let closing = try runner.confirm(first.id, by: operating)
        #expect(try runner.confirm(first.id, by: operating).id == closing.id)
        runner.settle()
    }

    @Test("a queue takes so many and no more, and forgets what is long over")
    func bounds() throws {
        let project = try SmallProject(.founded)
        let work = WorkFolder(in: project.folder.url)
        let actor = try #require(operating.actor)
        for _ in 0..<WorkFolder.mostWaiting {
            _ = try work.add(close(project), by: actor, at: project.folder.now, nil)
        }
        #expect(throws: Rejection.self) { try work.add(close(project), by: actor, at: project.folder.now, nil) }
        for id in work.ids() {
            var over = try #require(try work.item(id))
            over.state = .cancelled
            try work.put(over)
        }
        for _ in 0..<WorkFolder.mostFinished {
            var over = try work.add(close(project), by: actor, at: project.folder.now, nil)
            over.state = .cancelled
            try work.put(over)
        }
        _ = try work.add(close(project), by: actor, at: project.folder.now, nil)
        #expect(work.ids().count == WorkFolder.mostFinished + 1)
    }

    @Test("only who may do it may ask for it, and only its organisation sees it")
    func permissions() throws {
        let project = try SmallProject(.delivered)
        let runner = WorkRunner(project.folder)
        for (party, role, code) in [
            (Party.verifier, Role.verifier, "reader.notPermitted"),
            (Party.buyer, Role.programmeOperator, "project.unknown"),
        ] {
            do {
                _ = try runner.submit(close(project), by: reader(party, role))
                Issue.record("\(role) may close")
            } catch let rejection as Rejection { #expect(rejection.code == code) }
        }
        #expect(throws: Rejection.self) { try runner.submit(close(project), by: .everyone) }
        let item = try runner.submit(close(project), by: operating)
        runner.settle()
        do {
            _ = try project.folder.answer(ShowWork(item.id), to: reader(.buyer, .programmeOperator))
            Issue.record("another organisation sees it")
        } catch let rejection as Rejection { #expect(rejection.code == "work.unknown") }
    }

    @Test("bad rows are kept with their cells, and an import that fails leaves nothing")
    func badRows() throws {
        let project = try SmallProject(.enrolled)
        let text = Roof.wide(project.roofs, project.period.days)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        lines[2] = "X" + lines[2]
        let runner = WorkRunner(project.folder)
        let spool = try SpooledFile(in: runner.spoolFolder, limit: 1 << 20)
        try spool.append(Array(lines.joined(separator: "\n").utf8))
        let item = try runner.submit(
            .importReadings(
                project: SmallProject.id, fileName: "readings.csv", mapping: Roof.wideMapping, partial: false,
                reason: nil), by: operating, upload: spool)
        runner.settle()
        let view = try self.item(item.id, project)
        guard case .failed(let rejection, let count) = view.item.state else {
            Issue.record("\(view.item.state)")
            return
        }
        #expect(rejection.code == "readings.rows.bad" && count == 1)
        let problems = try #require(view.problems)
        #expect(problems.problems.first?.row == 3)
        #expect(problems.excerpts[3]?.first?.hasPrefix("X") == true)
        #expect(try project.folder.store.read { try !Deliveries.exist(of: SmallProject.id, in: $0) })
    }
}
