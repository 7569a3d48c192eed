import Foundation
import Testing

/// Who may sign in, said on the command line.
@Suite struct LoginTests {
    private let temporary: TemporaryFolder

    init() throws {
        temporary = try TemporaryFolder()
        for arguments in [
            ["init", "--administrator", "admin", "--organisation", "office"],
            ["person", "add", "op1", "--organisation", "org1", "--role", "programmeOperator", "--as", "admin"],
        ] { #expect(try run(arguments).status == 0) }
    }

    private func run(_ arguments: [String]) throws -> Run { try Run(arguments, in: temporary.url) }

    private func refusal(_ arguments: [String]) throws -> String? { try run(arguments + ["--json"]).refusal() }

    @Test("a person is given a login, a link and a lock; each is listed, and refused to whoever may not")
    func logins() throws {
        #expect(try refusal(["login", "invite", "op1", "--as", "admin"]) == "identity.login.unknown")
        #expect(try refusal(["login", "add", "op1", "op 1", "--as", "admin"]) == "identity.login.malformed")
        #expect(try refusal(["login", "add", "op1", "op1@example.jp", "--as", "op1"]) == "person.notPermitted")
        let added = try run(["login", "add", "op1", "OP1@example.jp", "--as", "admin"])
        #expect(added.status == 0 && added.output.contains("daicho login invite op1 --as admin"), "\(added.errors)")
        #expect(try refusal(["login", "add", "admin", "op1@example.jp", "--as", "admin"]) == "identity.login.taken")
        let invited = try run(["login", "invite", "op1", "--as", "admin"])
        #expect(invited.output.contains("/welcome?link="), "\(invited.errors)")
        let again = try run(["login", "invite", "op1", "--as", "admin", "--json"]).json()
        let path = try #require(again["path"] as? String)
        #expect(path.utf8.count == 49 && !invited.output.contains(path))
        #expect(try refusal(["login", "reset", "op1", "--as", "admin"]) == "identity.link.wrongPurpose")
        #expect(
            try refusal(["login", "reset", "op1", "--second-factor", "--as", "admin"]) == "identity.secondFactor.none")
        #expect(try refusal(["login", "lock", "admin", "--as", "admin"]) == "identity.login.own")
        #expect(try run(["login", "lock", "op1", "--as", "admin"]).status == 0)
        let list = try run(["login", "list", "--json"])
        let logins = try #require(JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]])
        #expect(logins.count == 1 && logins[0]["name"] as? String == "op1@example.jp")
        #expect(logins[0]["isLocked"] as? Bool == true && logins[0]["hasPassword"] as? Bool == false)
        #expect(try run(["login", "unlock", "op1", "--as", "admin"]).status == 0)
        #expect(try run(["login", "list"]).output.contains("op1@example.jp"))
        #expect(try run(["fsck"]).status == 0)
    }

    @Test("a token is made for who acts, shown once, listed without its secret, and revoked")
    func tokens() throws {
        let created = try run(
            ["token", "create", "meter import", "--scope", "readings.import", "--days", "90", "--as", "op1", "--json"]
        ).json()
        let text = try #require(created["token"] as? String)
        let id = try #require((created["details"] as? [String: Any])?["id"] as? String)
        #expect(text.hasPrefix("daicho_"))
        let list = try run(["token", "list", "op1"]).output
        #expect(list.contains(id) && list.contains("meter import") && list.contains("live"))
        #expect(!list.contains(text.dropFirst(7)))
        #expect(
            try refusal(["token", "create", "x", "--scope", "read", "--days", "367", "--as", "op1"])
                == "identity.token.life")
        #expect(
            try refusal(["token", "create", "x", "--scope", "write", "--days", "1", "--as", "op1"])
                == "identity.token.scope")
        #expect(try run(["token", "revoke", id, "--as", "op1"]).status == 0)
        #expect(try refusal(["token", "revoke", id, "--as", "op1"]) == "identity.token.unknown")
        #expect(try run(["token", "list", "op1"]).output.contains("revoked"))
        #expect(try run(["fsck"]).status == 0)
    }

    @Test("a person is let act for another organisation, and no longer")
    func memberships() throws {
        let grant = ["person", "grant", "op1", "--organisation", "org2", "--role"]
        #expect(try run(grant + ["offsetUser", "--as", "admin"]).status == 0)
        #expect(try refusal(grant + ["auditor", "--as", "admin"]) == "person.roles.invalid")
        let own = ["person", "grant", "op1", "--organisation", "org1", "--role", "verifier", "--as", "admin"]
        #expect(try refusal(own) == "person.membership.own")
        let token = [
            "token", "create", "x", "--scope", "read", "--days", "1", "--as", "op1", "--for", "org2", "--json",
        ]
        let details = try run(token).json()["details"] as? [String: Any]
        #expect(details?["role"] as? String == "offsetUser" && details?["organisation"] as? String == "org2")
        #expect(try run(["person", "end", "op1", "--organisation", "org2", "--as", "admin"]).status == 0)
        #expect(try refusal(token) == "person.notPermitted")
        #expect(try run(["fsck"]).status == 0)
    }
}
