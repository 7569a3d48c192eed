import Quantities
import Registry
import Store
import Testing

@testable import UseCases

@Suite("For whom units are retired")
struct RetirementBeneficiaryTests {
    private static let a = RegistryFolder.a

    private func retirement(_ beneficiary: String, of organisation: String? = nil, consent: String? = nil)
        -> RetireUnits
    {
        RetireUnits(
            account: Self.a, units: .quantity(Tonnes(known: 1)), purpose: .offset, detail: "d",
            beneficiary: beneficiary,
            beneficiaryOrganisation: organisation.map { OrganisationID(known: $0) },
            use: Prefecture("大阪府").map { PlaceOfUse(place: "p", prefecture: $0, declaredApart: true) },
            consent: consent)
    }

    /// The code of what refuses it, shown and asked for alike; nil when nothing does.
    private func refusal(_ retirement: RetireUnits, _ desk: RegistryFolder) throws -> String? {
        func code(_ work: () throws -> Void) -> String? {
            do {
                try work()
                return nil
            } catch {
                return (error as? Rejection)?.code ?? "\(error)"
            }
        }
        let reader = Reader.person(
            Actor(
                person: PersonID(known: "a1"), organisation: OrganisationID(known: "org-A"),
                role: .accountRepresentative))
        let shown = code { _ = try desk.folder.answer(PreviewRetirement(retirement), to: reader) }
        let asked = code { _ = try desk.folder.submit(RetireWithCertificate(retirement), by: desk.by("a1")) }
        #expect(shown == asked)
        return asked
    }

    @Test("the own organisation, by its id or its registered name; any other with its consent")
    func beneficiaries() throws {
        let desk = try RegistryFolder(.sqlite, approvals: .twoPersons, controls: .none)
        let missing = "registry.retire.consentMissing"
        #expect(try refusal(retirement("Other Co"), desk) == missing)
        #expect(try refusal(retirement("Other Co", consent: "C-1"), desk) == nil)
        #expect(try refusal(retirement("Organisation B", of: "org-B"), desk) == missing)
        #expect(try refusal(retirement("Organisation B", of: "org-B", consent: "C-2"), desk) == nil)
        #expect(try refusal(retirement("Organisation B"), desk) == missing)
        #expect(
            try refusal(retirement("Nobody", of: "nobody", consent: "C-3"), desk) == "account.organisation.unregistered"
        )
        #expect(try refusal(retirement("Department 3", of: "org-A"), desk) == nil)
        for name in ["Organisation A", "  organisation   a "] {
            #expect(try refusal(retirement(name), desk) == nil, "\(name)")
        }
        #expect(try refusal(retirement(" "), desk) == "quantity.text.empty")
        #expect(try desk.findings() == [])
    }

    @Test("what is done at once is refused alike, and leaves nothing")
    func done() throws {
        let project = try SmallProject(.retired)
        let before = try project.folder.answer(ShowOverview(), to: .everyone).records
        func retirement(_ beneficiary: String) -> RetireWithCertificate {
            RetireWithCertificate(
                RetireUnits(
                    account: SmallProject.holder, units: .quantity(Tonnes(known: 1)), purpose: .offset, detail: "d",
                    beneficiary: beneficiary,
                    use: Prefecture("大阪府").map { PlaceOfUse(place: "p", prefecture: $0, declaredApart: true) }))
        }
        #expect { try project.act(retirement("Other Co"), .programmeOperator) } throws: {
            ($0 as? Rejection)?.code == "registry.retire.consentMissing"
        }
        #expect(try project.folder.answer(ShowOverview(), to: .everyone).records == before)
        let own = "\(Party.programmeOperator.person.organisation) 試験組織"
        #expect(try project.act(retirement(own), .programmeOperator).quantity.count == 1)
        #expect(try CheckFolder().run(on: project.folder).isClean)
    }
}
