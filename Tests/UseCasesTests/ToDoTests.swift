import ProjectCycle
import Quantities
import Testing
import UseCases

@Suite("What waits for whom")
struct ToDoTests {
    private func kinds(_ project: SmallProject, _ party: Party, _ role: Role) throws -> [ToDoItem.Kind] {
        let reader = Reader.person(
            Actor(person: party.person.id, organisation: party.person.organisation, role: role))
        return try project.folder.answer(ShowToDo(), to: reader).map(\.kind)
    }

    @Test(
        "each stage of a project waits for one role, and for no other",
        arguments: [
            (
                SmallProject.Stage.registered, Party.programmeOperator, Role.programmeOperator,
                ToDoItem.Kind.enrolMembers
            ),
            (.enrolled, .programmeOperator, .programmeOperator, .importReadings),
            (.delivered, .programmeOperator, .programmeOperator, .closePeriod),
            (.closed, .programmeOperator, .programmeOperator, .produceReport),
            (.reported, .verifier, .verifier, .openVerification),
            (.reviewed, .verifier, .verifier, .signStatement),
            (.verified, .committee, .certificationCommittee, .certify),
            (.certified, .registrar, .registryAdministrator, .issue),
        ])
    func stages(stage: SmallProject.Stage, party: Party, role: Role, kind: ToDoItem.Kind) throws {
        let project = try SmallProject(stage)
        #expect(try kinds(project, party, role).contains(kind))
        for (other, otherRole) in [
            (Party.verifier, Role.verifier), (.committee, .certificationCommittee),
            (.registrar, .registryAdministrator),
            (.reviewer, .independentReviewer), (.buyer, .accountRepresentative),
        ] where otherRole != role {
            #expect(try !kinds(project, other, otherRole).contains(kind))
        }
    }

    @Test("an operator of another organisation has nothing to do here, and a visitor may not ask")
    func others() throws {
        let project = try SmallProject(.closed)
        #expect(try kinds(project, .buyer, .programmeOperator).isEmpty)
        #expect(throws: Rejection.self) { try project.folder.answer(ShowToDo(), to: .everyone) }
    }

    @Test("the end of the crediting period is a deadline that nobody has confirmed")
    func deadline() throws {
        let project = try SmallProject(.delivered)
        let item = try #require(
            try project.folder.answer(ShowToDo(), to: .owner).first { $0.kind == .closePeriod })
        let due = try #require(item.due)
        #expect(due.source == "AG24" && !due.isVerified && due.day > project.period.end)
    }
}
