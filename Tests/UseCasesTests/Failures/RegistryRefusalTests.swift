import Quantities
import Registry
import Testing
import UseCases

@Suite struct RegistryRefusalTests {
    private let project: SmallProject
    private let retired: UnitPart

    init() throws {
        project = try SmallProject(.retired)
        retired = try #require(project.retirement?.units.first)
    }

    private func serials(_ first: Int64, _ last: Int64) throws -> UnitSelection {
        .serials(retired.prefix, try SerialRange(first, last))
    }

    @Test("more than an account holds can be neither retired nor moved")
    func tooMuch() throws {
        let held = try #require(
            try FindAccounts().run(on: project.folder).first { $0.account.id == SmallProject.buyerAccount }?.held)
        #expect(held == Tonnes(known: 1))
        #expect(try project.refused(project.retirement(of: 2), .buyer)?.code == "registry.quantity.insufficient")
        let transfer = TakeRegistryStep(
            TransferUnits(
                from: SmallProject.buyerAccount, to: SmallProject.holder, units: .quantity(Tonnes(known: .max))))
        #expect(try project.refused(transfer, .buyer)?.code == "registry.quantity.insufficient")
        #expect(try project.refused(project.retirement(of: 0), .buyer)?.code == "registry.quantity.zero")
    }

    @Test("what is retired cannot be retired again, nor moved, nor even a range with one such unit in it")
    func retiredTwice() throws {
        let buyer = SmallProject.buyerAccount
        for first in [retired.range.first, retired.range.first - 1] {
            let units = try serials(first, retired.range.last)
            #expect(
                try project.refused(project.retirement(units, from: buyer), .buyer)?.code
                    == "registry.units.alreadyRetired")
            let transfer = TakeRegistryStep(TransferUnits(from: buyer, to: SmallProject.holder, units: units))
            #expect(try project.refused(transfer, .buyer)?.code == "registry.units.alreadyRetired")
        }
    }

    @Test("serials of others, and serials that never were, are refused by name")
    func othersSerials() throws {
        let buyer = SmallProject.buyerAccount
        let others = project.retirement(try serials(1, 1), from: buyer)
        let rejection = try project.refused(others, .buyer)
        #expect(rejection?.code == "registry.block.notHeld")
        #expect(rejection?.found == "\(retired.prefix)-000000000001")
        let unknown = project.retirement(try serials(900, 901), from: buyer)
        #expect(try project.refused(unknown, .buyer)?.code == "registry.units.unknown")
    }

    @Test("a certified period is issued once")
    func issuedTwice() throws {
        #expect(
            try project.refused(IssueCertified(monitoringPeriod: SmallProject.periodID), .registrar)?.code
                == "units.issue.notCertified")
    }

    @Test("the committee cannot certify another total than the report's")
    func otherTotal() throws {
        let verified = try SmallProject(.verified)
        let command = CertifyClaim(monitoringPeriod: SmallProject.periodID, total: Tonnes(known: 8))
        #expect(try verified.refused(command, .committee) != nil)
    }

    @Test("below the use cases, the tables let no retired unit move and no unit be there twice")
    func belowTheDomain() throws {
        for sql in [
            "DELETE FROM blocks WHERE status = 'retired'",
            "UPDATE blocks SET account = 'A1' WHERE account = 'A2'",
            "INSERT INTO blocks(prefix, first, last, batch, account, status, record) SELECT prefix, first + 1, last, batch, 'A1', 'held', record FROM blocks WHERE last > first",
            "DELETE FROM blocks WHERE status = 'held'",
            "UPDATE records SET bytes = x'00' WHERE idx = 0",
            "DELETE FROM records WHERE idx = 0",
        ] {
            let before = try TableSizes(project.folder)
            let rejection = refusal("\(sql)") {
                try project.folder.store.perform("test", "test", project.context) {
                    try $0.database.execute(sql)
                    return true
                }
            }
            #expect(rejection?.code == "store.invariant.broken", "\(sql)")
            #expect(try TableSizes(project.folder) == before)
        }
    }
}
