import Quantities
import Registry
import Testing

@testable import UseCases

@Suite("Whom a step of the registry names")
struct KnownPartiesTests {
    private static let a = RegistryFolder.a

    private func appoint(_ person: String, _ power: RepresentativePower) -> AppointRepresentative {
        AppointRepresentative(account: Self.a, person: PersonID(known: person), power: power)
    }

    private func remove(_ person: String) -> RemoveRepresentative {
        RemoveRepresentative(account: Self.a, person: PersonID(known: person))
    }

    @Test("an account is opened, and an organisation frozen, of organisations that are registered")
    func organisations() throws {
        let desk = try RegistryFolder(.sqlite, controls: .none)
        func open(_ organisation: String) -> OpenAccount {
            OpenAccount(
                account: AccountID(known: "N"), organisation: OrganisationID(known: organisation), title: "N")
        }
        let unregistered = "account.organisation.unregistered"
        #expect(desk.refusal(open("ZZZ"), "r1") == unregistered)
        #expect(desk.refusal(Freeze(.organisation(OrganisationID(known: "ZZZ")), reason: "r"), "r1") == unregistered)
        #expect(desk.refusal(open("org-C"), "r1") == nil)
        #expect(desk.refusal(Freeze(.organisation(OrganisationID(known: "org-C")), reason: "r"), "r1") == nil)
        #expect(try desk.findings() == [])
    }

    @Test("a representative is a registered person of the account's organisation with that role")
    func persons() throws {
        let desk = try RegistryFolder(.sqlite, controls: .none)
        for person in ["nobody", "b1", "r1"] {
            #expect(desk.refusal(appoint(person, .act), "r1") == "registry.representative.ineligible", "\(person)")
        }
        #expect(desk.refusal(appoint("a1", .act), "r1") == nil)
    }

    @Test("powers never change so that nobody may ask")
    func asks() throws {
        let desk = try RegistryFolder(.sqlite, controls: .none)
        for power in [RepresentativePower.approve, .view] {
            #expect(desk.refusal(appoint("a1", power), "r1") == "registry.representative.nobodyAsks")
        }
        try desk.take(appoint("a1", .initiate), "r1")
        try desk.take(appoint("a2", .view), "r1")
        #expect(desk.refusal(appoint("a1", .view), "r1") == "registry.representative.nobodyAsks")
        #expect(desk.refusal(remove("a1"), "r1") == "registry.representative.nobodyAsks")
        #expect(desk.refusal(remove("a2"), "r1") == nil)
        #expect(desk.refusal(remove("a1"), "r1") == "registry.representative.last")
    }

    @Test("where two persons are needed, nor so that nobody may approve what another asks")
    func approves() throws {
        let desk = try RegistryFolder(.sqlite, controls: .none)
        let policy = try ApprovalPolicy(commands: ["units.transfer"], days: 7)
        _ = try desk.folder.run(SetApprovalPolicy(policy), by: desk.by("r1"))
        let nobody = "registry.representative.nobodyApproves"
        #expect(desk.refusal(appoint("a1", .initiate), "r1") == nobody)
        // The first is alone until a second is named.
        try desk.take(appoint("a1", .act), "r1")
        try desk.take(appoint("a2", .view), "r1")
        #expect(desk.refusal(appoint("a1", .initiate), "r1") == nobody)
        try desk.take(appoint("a2", .approve), "r1")
        try desk.take(appoint("a1", .initiate), "r1")
        for change in [appoint("a2", .view), appoint("a2", .initiate)] {
            #expect(desk.refusal(change, "r1") == nobody)
        }
        #expect(desk.refusal(remove("a2"), "r1") == nobody)
        #expect(desk.refusal(remove("a1"), "r1") == "registry.representative.nobodyAsks")
        #expect(desk.refusal(appoint("a2", .act), "r1") == nil)
        // A policy under which representatives act alone asks for nobody who approves.
        let other = try ApprovalPolicy(commands: ["account.open"], days: 7)
        _ = try desk.folder.run(SetApprovalPolicy(other), by: desk.by("r1"))
        #expect(desk.refusal(remove("a2"), "r1") == nil)
    }
}
