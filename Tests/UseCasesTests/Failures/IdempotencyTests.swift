import Quantities
import Registry
import Store
import Testing
import UseCases

@Suite struct IdempotencyTests {
    /// Gives a command twice under one id, then another one under the same id.
    private func expectOnce<C: Command, D: Command>(
        _ project: SmallProject, _ command: C, then other: D, differsIn field: String, by party: Party
    ) throws {
        let first = try project.perform(command, party, id: "once")
        let between = try TableSizes(project.folder)
        let second = try project.perform(command, party, id: "once")
        #expect(!first.wasKnown)
        #expect(second.wasKnown)
        #expect(second.records.isEmpty)
        #expect(try CanonicalJSON.text(first.answer) == CanonicalJSON.text(second.answer))
        #expect(try TableSizes(project.folder) == between)
        let rejection = try project.refused(other, party, id: "once")
        #expect(rejection?.code == "store.command.idReused")
        #expect(rejection?.expected.hasPrefix("\(field) = ") == true, "\(rejection?.expected ?? "")")
        #expect(rejection?.found.hasPrefix("\(field) = ") == true)
        #expect(rejection?.message.en.contains("\(field) differs") == true)
        #expect(rejection?.message.ja.contains(field) == true)
    }

    @Test("a retirement given twice retires once; another one under its id is refused, naming the field")
    func retirement() throws {
        let project = try SmallProject(.issued)
        func retire(_ tonnes: Int64) -> RetireWithCertificate {
            project.retirement(.quantity(Tonnes(known: tonnes)), from: SmallProject.holder)
        }
        try expectOnce(project, retire(1), then: retire(2), differsIn: "retirement", by: .programmeOperator)
        let account = try FindAccounts().run(on: project.folder).first { $0.account.id == SmallProject.holder }
        #expect(account?.retired == Tonnes(known: 1))
    }

    @Test("a delivery given twice is taken once; another content under the same file name is refused")
    func delivery() throws {
        let project = try SmallProject(.enrolled)
        let days = Array(project.period.days)
        let file = try project.file("readings.csv", Roof.wide(project.roofs, days.prefix(1)))
        let command = ImportReadings(project: SmallProject.id, file: file, mapping: Roof.wideMapping)
        let first = try project.perform(command, .systemOperator, id: "once")
        #expect(first.answer.siteDays == 2)
        #expect(try project.perform(command, .systemOperator, id: "once").wasKnown)
        _ = try project.file("readings.csv", Roof.wide(project.roofs, days.prefix(2)))
        let rejection = try project.refused(command, .systemOperator, id: "once")
        #expect(rejection?.code == "store.command.idReused")
        #expect(rejection?.expected.hasPrefix("fileDigest = ") == true)
        let partial = ImportReadings(
            project: SmallProject.id, file: try project.file("readings.csv", Roof.wide(project.roofs, days.prefix(1))),
            mapping: Roof.wideMapping, partial: true)
        #expect(try project.refused(partial, .systemOperator, id: "once")?.found == "partial = 1")
    }

    @Test("a list of members given twice is enrolled once; another list under its id is refused")
    func members() throws {
        let project = try SmallProject(.registered)
        func list(_ roofs: [Int]) -> ImportMembers {
            ImportMembers(
                project: SmallProject.id, bytes: Array(Roof.memberList(roofs.map { Roof(number: $0) }).utf8))
        }
        try expectOnce(project, list([1, 2]), then: list([1, 2, 3]), differsIn: "fileDigest", by: .programmeOperator)
        let again = try project.act(list([1, 2]), .programmeOperator, id: "another-id")
        #expect(again.wasKnown, "the same list under another id is recognised too")
    }

    @Test("a period closed twice is closed once; other days under its id are refused")
    func closing() throws {
        let project = try SmallProject(.delivered)
        func close(_ days: Int) -> CloseMonitoringPeriod {
            CloseMonitoringPeriod(
                project: SmallProject.id, monitoringPeriod: SmallProject.periodID,
                period: Period(known: SmallProject.firstDay, until: SmallProject.firstDay.advanced(by: days)))
        }
        try expectOnce(project, close(3), then: close(2), differsIn: "period", by: .systemOperator)
    }

    @Test("another command under a used id is refused, naming the commands")
    func otherCommand() throws {
        let project = try SmallProject(.closed)
        try expectOnce(
            project, ProduceReport(monitoringPeriod: SmallProject.periodID),
            then: RunVerificationChecklist(monitoringPeriod: SmallProject.periodID), differsIn: "command",
            by: .systemOperator)
    }

    @Test("an id that is refused once is free: the command may be put right and given again under it")
    func afterRefusal() throws {
        let project = try SmallProject(.issued)
        let command = { project.retirement(.quantity(Tonnes(known: $0)), from: SmallProject.holder) }
        #expect(try project.refused(command(99), .programmeOperator, id: "once") != nil)
        #expect(try project.act(command(1), .programmeOperator, id: "once").quantity == Tonnes(known: 1))
    }

    @Test(
        "an id that is no identifier is refused", arguments: ["", " ", "a b", String(repeating: "x", count: 65), "é"])
    func badID(_ id: String) throws {
        let project = try SmallProject(.founded)
        #expect(
            try project.refused(RegisterPerson(Party.buyer.person), .administrator, id: id)?.code
                == "quantity.identifier.malformed")
    }
}
