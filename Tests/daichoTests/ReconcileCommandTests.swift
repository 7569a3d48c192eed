import Foundation
import Testing

@Suite struct ReconcileCommandTests {
    private static let today = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 9 * 3600) ?? .gmt
        let day = calendar.dateComponents([.year, .month, .day], from: Date())
        return String(format: "%04d-%02d-%02d", day.year ?? 0, day.month ?? 0, day.day ?? 0)
    }()

    @Test("a day agrees; one before the first record and one to come are refused")
    func agrees() throws {
        let desk = try Desk(.issued)
        let result = try desk.run("registry", "reconcile", "--date", Self.today)
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.output)\(result.errors)")
        #expect(result.output.contains("The registry and the second check agree."))
        let json = try desk.run("registry", "reconcile", "--date", Self.today, "--json").json()
        #expect(json["differenceCount"] as? Int == 0 && json["findings"] as? Int == 0)
        let line = try #require((json["lines"] as? [[String: Any]])?.first)
        #expect(line["registry"] as? [String: Int] == line["secondCheck"] as? [String: Int])
        let refusals = ["1999-01-01": "registry.reconcile.nothing", "2999-01-01": "registry.reconcile.dayAhead"]
        for (day, code) in refusals {
            let refused = try desk.run("registry", "reconcile", "--date", day, "--json")
            #expect(try refused.status == 1 && refused.refusal() == code, "\(refused.output)")
        }
        #expect(try desk.run("registry", "reconcile", "--date", "yesterday").status == 64)
    }

    @Test("it ends with 1 when a record was altered")
    func altered() throws {
        let desk = try Desk(.issued)
        var database = try desk.bytes("daicho-data/daicho.sqlite")
        let place = try #require(database.firstRange(of: Array(#""quantity":2,"to":"B1""#.utf8)))
        database[place.lowerBound + 11] = UInt8(ascii: "1")
        try Data(database).write(to: desk.url.appending(path: "daicho-data/daicho.sqlite"))
        #expect(try desk.run("registry", "reconcile", "--date", Self.today).status == 1)
    }

    @Test("a statement of some days, and with receipts that the log's own verifier takes")
    func statement() throws {
        let desk = try Desk(.issued)
        let days = ["--from", Self.today, "--to", Self.today]
        let shown = try desk.run("account", "statement", "A1", arguments: days)
        #expect(shown.status == 0 && shown.output.contains("closing"), "\(shown.output)\(shown.errors)")
        let made = try desk.run("account", "statement", "A1", "--certified", "A1.json", arguments: days)
        #expect(made.status == 0, "\(made.output)\(made.errors)")
        let file = try JSONSerialization.jsonObject(with: Data(desk.bytes("A1.json"))) as? [String: Any]
        let receipts = try #require(file?["receipts"] as? [[String: Any]])
        let receipt = try #require(receipts.first)
        #expect(receipts.count > 1 && (receipt["text"] as? String)?.hasPrefix("c2sp.org/tlog-proof@v1\n") == true)
        let checked = try desk.run("verify", "A1.json", "--vkey-file", "daicho-data/keys/log.vkey", "--json").json()
        #expect(checked["account"] as? String == "A1" && checked["keyWasPinned"] as? Bool == true)
        #expect(try desk.run("account", "statement", "A1", "--certified", "life.json").status == 0)
        #expect(try desk.run("verify", "life.json").status == 0)
        #expect(
            try desk.run("account", "statement", "A1", "--from", "2001-01-01", "--to", "2001-01-02", "--json").refusal()
                == "account.notYetOpen")
        #expect(try desk.run("account", "statement", "A1", "--from", Self.today).status == 64)
        #expect(try desk.run("account", "statement", "NONE", "--json").refusal() == "account.unknown")
    }
}
