import Identity
import Quantities
import SQL
import Store

/// Who can sign in, against the records of who was let in: a login, a second factor, a lock or a token that no record
/// speaks of was planted past the program.
struct CheckAccess: FolderCheckPart {
    let name = Bilingual(ja: "ログインとトークン", en: "Logins and tokens")

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        let recorded = try Recorded(database)
        for row in try database.rows("SELECT person FROM logins") {
            check.count("logins")
            compare("login of", try row["person"], "login", recorded.logins.contains(try row["person"]), true, &check)
        }
        let credentials = """
            SELECT person, password IS NOT NULL AS password, factor IS NOT NULL AS factor, locked FROM credentials
            """
        for row in try database.rows(credentials) {
            let person: String = try row["person"]
            compare("password of", person, "password", recorded.passwords.contains(person), try row["password"], &check)
            compare("second factor of", person, "factor", recorded.factors.contains(person), try row["factor"], &check)
            compare("login of", person, "lock", recorded.locks.contains(person), try row["locked"], &check)
        }
        for row in try database.rows("SELECT id, person, role, scope, expires, revoked IS NULL AS live FROM api_tokens")
        {
            check.count("tokens")
            let id: String = try row["id"]
            let found =
                try "\(row["person"] as String) \(row["role"] as String) \(row["scope"] as String) "
                + "\(Instant(seconds: row["expires"]))\(row["live"] ? "" : " revoked")"
            guard recorded.tokens[id] != found else { continue }
            check.report(
                "fsck.access.altered", "token \(id)", expected: recorded.tokens[id] ?? "none", found: found,
                ja: "ログインまたはトークンが記録と一致しません", en: "A login or token is not as the records say")
        }
    }

    private func compare(
        _ what: String, _ person: String, _ part: String, _ expected: Bool, _ found: Bool, _ check: inout FolderCheck
    ) {
        guard expected != found else { return }
        check.report(
            "fsck.access.altered", "\(what) \(person)", expected: expected ? part : "no \(part)",
            found: found ? part : "no \(part)", ja: "ログインまたはトークンが記録と一致しません",
            en: "A login or token is not as the records say")
    }

    /// What the records leave at their end.
    private struct Recorded {
        var logins: Set<String> = []
        var passwords: Set<String> = []
        var factors: Set<String> = []
        var locks: Set<String> = []
        var tokens: [String: String] = [:]

        init(_ database: Database) throws {
            for record in try RecordLog.records(ofKindsLike: "access.", in: database) {
                if let change = try record.event(AccessChange.self) { apply(change) }
            }
        }

        private mutating func apply(_ change: AccessChange) {
            let person = change.person.text
            switch change {
            case .loginAdded: logins.insert(person)
            case .loginLocked: locks.insert(person)
            case .loginUnlocked: locks.remove(person)
            case .passwordSet: passwords.insert(person)
            case .secondFactorEnrolled: factors.insert(person)
            case .secondFactorRemoved: factors.remove(person)
            case .tokenCreated(let body):
                tokens[body.token.text] = "\(person) \(body.role.rawValue) \(body.scope.text) \(body.expiresAt)"
            case .tokenRevoked(let body): tokens[body.token.text]? += " revoked"
            case .linkIssued, .recoveryCodesMade, .openIDLinked, .openIDUnlinked: break
            }
        }
    }
}
