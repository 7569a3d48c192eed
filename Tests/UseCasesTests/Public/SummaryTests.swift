import Quantities
import Registry
import Store
import Testing
import UseCases

@Suite("Years and types of accounts") struct SummaryTests {
    private func line(_ row: AnnualTransactions) -> String {
        "\(row.year.year) \(row.kind.rawValue) \(row.transactions) \(row.tonnes.count)"
    }

    @Test("each kind of each year is counted from the first year on, by the day it took effect in Japan")
    func years() throws {
        let project = try SmallProject(.retired)
        let issued = try #require(try project.folder.answer(ListIssuances(), to: .everyone).rows.first).totals.issued
        try project.act(
            TakeRegistryStep(
                CancelUnits(
                    account: SmallProject.buyerAccount, units: .quantity(Tonnes(known: 1)), reason: .voluntary,
                    detail: "test")), .buyer, "2022-03-31")
        try project.act(
            TakeRegistryStep(
                TransferUnits(
                    from: SmallProject.holder, to: SmallProject.buyerAccount, units: .quantity(Tonnes(known: 1)))),
            .programmeOperator, "2022-04-01")
        let rows = try project.folder.answer(ListAnnualTransactions(), to: .everyone).rows
        #expect(
            rows.map(line) == [
                "2021 issued 1 \(issued.count)", "2021 transferred 1 3", "2021 corrected 0 0", "2021 exchanged 0 0",
                "2021 retired 1 2", "2021 cancelled 1 1", "2021 exported 0 0", "2022 issued 0 0",
                "2022 transferred 1 1", "2022 corrected 0 0", "2022 exchanged 0 0", "2022 retired 0 0",
                "2022 cancelled 0 0", "2022 exported 0 0",
            ])
        let check = try CheckFolder().run(on: project.folder)
        #expect(check.isClean, "\(check.findings)")
    }

    @Test("the types of accounts add up to what was issued")
    func amounts() throws {
        let project = try SmallProject(.retired)
        try project.act(
            TakeRegistryStep(
                OpenAccount(
                    account: AccountID(known: "G1"), organisation: Party.registrar.person.organisation, title: "G",
                    kind: .government)), .registrar)
        try project.act(
            TakeRegistryStep(
                TransferUnits(from: SmallProject.holder, to: AccountID(known: "G1"), units: .quantity(Tonnes(known: 1)))
            ), .programmeOperator)
        let issued = try #require(try project.folder.answer(ListIssuances(), to: .everyone).rows.first).totals.issued
        let rows = try project.folder.answer(ListAccountAmounts(), to: .everyone).rows
        #expect(rows.map(\.type) == AccountType.allCases)
        #expect(rows.map(\.tonnes).sum == issued)
        #expect(rows.first { $0.type == .government }?.tonnes.count == 1)
        #expect(rows.first { $0.type == .retirement }?.tonnes.count == 2)
        #expect(
            try project.folder.answer(ListAnnualTransactions(), to: .everyone).rows.count
                == TransactionKind.allCases.count)
    }

    @Test("a folder without a movement has no year")
    func empty() throws {
        let project = try SmallProject(.founded)
        #expect(try project.folder.answer(ListAnnualTransactions(), to: .everyone).rows == [])
        #expect(try project.folder.answer(ListAccountAmounts(), to: .everyone).rows.map(\.tonnes).sum == .zero)
    }
}
