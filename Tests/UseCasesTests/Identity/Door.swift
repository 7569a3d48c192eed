import Foundation
import Identity
import Quantities
import SQL
import Store
import Synchronization
import Testing
import UseCases

/// A data folder with a door to sign in at, and a clock that only tests move.
final class Door: Sendable {
    static let admin = PersonID(known: "admin")
    static let office = OrganisationID(known: "office")
    static let login = "admin@office.example"
    static let password = "correct horse battery"
    static let home = AccessOrigin(address: "192.0.2.1", agent: "test browser")
    static let abroad = AccessOrigin(address: "198.51.100.7")

    private let temporary: TemporaryFolder
    private let time: Time
    let folder: DataFolder
    let desk: SignInDesk
    /// Everything that opens something and was shown to somebody: for the search of what is stored.
    let secrets = Mutex<Set<String>>([])

    /// - Parameter isLive: its clock goes with the machine's, for what others date.
    init(_ kind: FolderKind = .sqlite, isLive: Bool = false) throws {
        let time = Time(isLive: isLive)
        self.time = time
        temporary = try TemporaryFolder()
        folder = try InitialiseFolder(
            administrator: StoredPerson(
                id: Self.admin, organisation: Self.office, roles: [.systemOperator], name: "管理者"),
            origin: "test.example/door", database: kind.address()
        ).run(at: temporary.url.appending(path: "data"), clock: Clock { time.now })
        desk = SignInDesk(folder, cost: .lightForTests)
    }

    var url: URL { temporary.url }
    var now: Instant { time.now }

    func wait(_ seconds: Int64) { time.pass(seconds) }

    /// The administrator has a password.
    func opened() throws -> OpenedSession {
        let link = try #require(try desk.firstAdministratorLink())
        _ = try desk.accept(link.secret.text, login: Self.login, password: Self.password, from: Self.home)
        return try signIn()
    }

    func signIn(
        _ login: String = Door.login, _ password: String = Door.password, from origin: AccessOrigin = Door.home
    ) throws -> OpenedSession {
        try noted(desk.signIn(login, password: password, from: origin))
    }

    func noted(_ session: OpenedSession) -> OpenedSession {
        secrets.withLock { _ = $0.insert(session.secret.text) }
        return session
    }

    /// Somebody with a login and a password.
    func person(
        _ id: String, _ organisation: String = "org1", roles: [Role] = [.verifier], by admin: OpenedSession
    ) throws -> OpenedSession {
        let person = PersonID(known: id)
        _ = try folder.run(
            RegisterPerson(
                StoredPerson(
                    id: person, organisation: OrganisationID(known: organisation), roles: roles, name: id)),
            by: admin.request())
        _ = try folder.run(AddLogin(LoginName("\(id)@example.jp"), for: person), by: admin.request())
        let link = try desk.issueLink(.invitation, for: person, by: admin.request())
        _ = try desk.accept(link.secret.text, password: Self.password, from: Self.abroad)
        return try signIn("\(id)@example.jp", from: Self.abroad)
    }

    /// Enrols a second factor.
    func enrolled(
        _ opened: OpenedSession
    ) throws -> (session: OpenedSession, key: SecondFactorKey, codes: [RecoveryCode]) {
        let key = try desk.offerSecondFactor(opened)
        let done = try desk.confirmSecondFactor(code(key), opened)
        secrets.withLock { $0.formUnion(done.codes.map(\.text)) }
        return (noted(done.session), key, done.codes)
    }

    /// The code that an authenticator app shows now.
    func code(_ key: SecondFactorKey) -> String { key.code(at: SecondFactorKey.step(at: now)) }

    func journal() throws -> [AccessEvent] {
        try folder.store.read { try AccessJournal.newest(1000, in: $0) }.reversed().map(\.event)
    }

    func kinds() throws -> [String] {
        try folder.store.read { try RecordLog.records(ofKindsLike: "access.", in: $0) }.map(\.header.kind)
    }

    func count(_ table: String) throws -> Int {
        try folder.store.read { try $0.first(Int.self, "SELECT COUNT(*) FROM \(table)") } ?? 0
    }

    private final class Time: Sendable {
        private let passed = Mutex<Int64>(0)
        private let isLive: Bool

        init(isLive: Bool) { self.isLive = isLive }

        var now: Instant {
            let start = isLive ? Clock.system.now() : Instant(seconds: 1_800_000_000)
            return start.advanced(bySeconds: passed.withLock { $0 })
        }

        func pass(_ count: Int64) { passed.withLock { $0 += count } }
    }
}

/// The code of a refusal, or nil.
func code(_ work: () throws -> Void) -> String? {
    do { try work() } catch { return (error as? Rejection)?.code ?? "\(error)" }
    return nil
}
