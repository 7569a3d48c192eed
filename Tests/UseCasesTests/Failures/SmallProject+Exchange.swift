import Quantities
import Registry
import Testing
import UseCases

extension SmallProject {
    /// A project whose units have all moved by an exchange but two: 1 and 2 of the holder for 5 and 6 of the buyer, who had
    /// 4 to 6. Afterwards the buyer retires 1, and the holder 6.
    static func exchanged() throws -> SmallProject {
        let project = try SmallProject(.issued)
        let prefix = try #require(try project.issuedUnits).prefix
        func units(_ first: Int64, _ last: Int64) throws -> UnitSelection {
            .serials(prefix, try SerialRange(first, last))
        }
        try project.act(
            TakeRegistryStep(TransferUnits(from: holder, to: buyerAccount, units: units(4, 6))), .programmeOperator,
            "2021-07-25")
        let offered = try project.act(
            TakeRegistryStep(
                ReserveUnits(
                    from: holder, to: buyerAccount, units: units(1, 2),
                    until: clock.now().advanced(bySeconds: 30 * 86_400), inReturn: .quantity(Tonnes(known: 2)))),
            .programmeOperator, "2021-07-26")
        try project.act(
            TakeRegistryStep(AcceptExchange(hold: try #require(offered.waiting).hold, units: units(5, 6))), .buyer,
            "2021-07-27")
        try project.act(project.retirement(units(1, 1), from: buyerAccount), .buyer, "2021-07-30")
        try project.act(project.retirement(units(6, 6), from: holder), .programmeOperator, "2021-07-31")
        return project
    }

    func bundle(_ first: Int64, _ last: Int64, disclosing: Bool) throws -> [UInt8] {
        let issued = try #require(try folder.answer(ListIssuances(), to: .everyone).rows.first)
        let part = UnitPart(
            batch: issued.batch, prefix: issued.firstSerial.prefix, range: try SerialRange(first, last))
        return try bundle(disclosing: disclosing, of: part)
    }
}
