import Foundation
import Testing

@Suite struct ExchangeCommandTests {
    @Test("units are offered for units of another account, and taken by its representative")
    func exchange() throws {
        let desk = try Desk(.issued)
        let offer = [
            "units", "offer-exchange", "--from", "A1", "--to", "B1", "--quantity", "1", "--until", "2999-01-01",
        ]
        #expect(try desk.run(arguments: offer + ["--as", "holder"]).status == 64, "nothing is wanted")
        let late = try desk.run(arguments: offer + ["--want-quantity", "2", "--as", "holder", "--json"])
        #expect(late.status == 1 && late.output + late.errors != "", "\(late.output)\(late.errors)")
        #expect(try late.refusal() == "registry.hold.expiry")
        let until = ISO8601DateFormatter().string(from: Date().addingTimeInterval(30 * 86_400)).prefix(10)
        let good = offer.dropLast() + ["\(until)", "--want-quantity", "2", "--as", "holder"]
        let offered = try desk.run(arguments: Array(good))
        #expect(
            offered.status == 0 && offered.output.contains("offered for 2 t-CO2"), "\(offered.output)\(offered.errors)")
        let list = try desk.run("hold", "list")
        #expect(list.output.contains("H-1") && list.output.contains("in exchange until"), "\(list.output)")
        let other = try desk.run("hold", "accept", "H-1", "--quantity", "1", "--as", "buyer", "--json")
        #expect(try other.status == 1 && other.refusal() == "registry.exchange.other", "\(other.output)")
        #expect(
            try desk.run("hold", "complete", "H-1", "--as", "holder", "--json").refusal() == "registry.hold.byReceiver")
        let accepted = try desk.run("hold", "accept", "H-1", "--quantity", "2", "--as", "buyer", "--id", "x1")
        #expect(
            accepted.status == 0 && accepted.output.contains("3 t-CO2 in all"), "\(accepted.output)\(accepted.errors)")
        let again = try desk.run("hold", "accept", "H-1", "--quantity", "2", "--as", "buyer", "--id", "x1")
        #expect(again.status == 0, "the same id is the same act: \(again.output)\(again.errors)")
        let statement = try desk.run("account", "statement", "B1")
        #expect(
            statement.output.contains("exchanged") && statement.output.contains("−2 t-CO2 +1 t-CO2"),
            "\(statement.output)")
        #expect(try desk.run("audit").status == 0)
        #expect(try desk.run("fsck").status == 0)
    }
}
