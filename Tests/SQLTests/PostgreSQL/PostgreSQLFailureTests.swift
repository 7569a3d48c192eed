import Testing

@testable import SQL

@Suite struct PostgreSQLFailureTests {
    @Test(
        "the server's codes have the same meaning as SQLite's",
        arguments: [
            ("23505", SQLFailure.Kind.constraint), ("23P01", .constraint), ("P0001", .constraint),
            ("53100", .diskFull), ("55P03", .busy), ("40001", .busy), ("40P01", .busy),
            ("57P01", .connectionLost), ("57P03", .connectionLost), ("08006", .connectionLost),
            ("25P03", .connectionLost),
            ("08P01", .other), ("XX001", .corrupt), ("XX002", .corrupt), ("28P01", .unusable), ("58030", .unusable),
            ("25006", .other), ("42601", .other), ("57014", .other),
        ])
    func kinds(code: String, kind: SQLFailure.Kind) {
        #expect(SQLFailure.kind(ofSQLState: code) == kind)
    }

    @Test(
        "an address that cannot be read is not quoted",
        arguments: [
            "mysql://user:geheim@host/db", "postgres://user:geheim%zz@host/db", "postgres://user:geheim@[host/db",
            "postgres://user@host/db?password=geheim&nonsense=1", "",
        ])
    func address(url: String) {
        #expect { try PostgreSQLAddress(url: url) } throws: {
            let failure = $0 as? SQLFailure
            return failure?.kind == .unusable && failure?.message.contains("geheim") == false
        }
    }

    @Test("of several hosts the one that takes writes is wanted, unless the address says otherwise")
    func hosts() throws {
        let address = try PostgreSQLAddress(url: "postgres://daicho:geheim@one,two:5433/ledger")
        #expect(address.parameters["target_session_attrs"] == "read-write")
        #expect(address.parameters["host"] == "one,two")
        #expect(address.parameters["client_encoding"] == "UTF8")
        #expect(!"\(address)".contains("geheim"))
        let other = try PostgreSQLAddress(
            url: "postgresql://one/ledger?target_session_attrs=any&client_encoding=LATIN1")
        #expect(other.parameters["target_session_attrs"] == "any")
        #expect(other.parameters["client_encoding"] == "UTF8")
    }

    @Test("a server that is not there is told at once, without the password")
    func absent() {
        #expect { try PostgreSQLEngine(url: "postgres://daicho:geheim@%2Fnowhere/ledger") } throws: {
            let failure = $0 as? SQLFailure
            return failure?.kind == .unusable && failure?.message.contains("geheim") == false
                && failure?.message.contains("/nowhere") == true
        }
    }
}
