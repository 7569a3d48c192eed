import Identity
package import Quantities
import Store

/// Gives the simulated persons passwords to sign in with, made afresh each time and kept nowhere (デモ用サインイン).
///
/// They are for this machine only: ``DataFolder/refusesSignIn(from:)``.
package struct OpenDemonstrationSignIns {
    private let desk: SignInDesk

    package init(_ desk: SignInDesk) { self.desk = desk }

    /// - Throws: ``Rejection`` `demonstration.folder.real` for a folder that is not of a demonstration.
    package func run() throws -> [DemonstrationSignIn] {
        guard try desk.folder.isSimulated else {
            throw Rejection(
                "demonstration.folder.real", expected: "the folder of a demonstration",
                found: desk.folder.url.lastPathComponent, ja: "デモ用サインインはデモのデータフォルダだけで使えます",
                en: "Demonstration sign-ins are for the folder of a demonstration")
        }
        let parties = DemonstrationParties()
        return try ([parties.administrator] + parties.people).map { try open($0, by: parties.administrator.id) }
    }

    private func open(_ person: StoredPerson, by administrator: PersonID) throws -> DemonstrationSignIn {
        let login = try LoginName(person.id.text)
        let request = Request(person: administrator)
        let known = try desk.folder.store.read { database in
            (try Logins.name(of: person.id, in: database), try Credentials.of(person.id, in: database)?.password)
        }
        if known.0 == nil { _ = try desk.folder.run(AddLogin(login, for: person.id), by: request) }
        let link = try desk.issueLink(known.1 == nil ? .invitation : .reset, for: person.id, by: request)
        let password = String(desk.newSecret().text.prefix(20))
        _ = try desk.accept(link.secret.text, password: password, from: AccessOrigin(address: "demonstration"))
        return DemonstrationSignIn(
            login: login.text, password: password, name: person.name, roles: person.roles)
    }
}

/// One of them, to be shown once.
package struct DemonstrationSignIn: Codable, Sendable {
    package let login: String
    package let password: String
    package let name: String
    package let roles: [Role]
}

extension DataFolder {
    /// Made for simulated data: everything in it says so.
    package var isSimulated: Bool { get throws { try store.read(DocumentHeadings.isSimulated) } }

    /// Whether nobody may sign in from there: sign-ins of a demonstration are for its own machine.
    /// - Parameter address: of the other end of the connection.
    package func refusesSignIn(from address: String) throws -> Bool {
        let isLoopback = address == "::1" || address.hasPrefix("127.") || address.hasPrefix("::ffff:127.")
        return try !isLoopback && isSimulated
    }
}
