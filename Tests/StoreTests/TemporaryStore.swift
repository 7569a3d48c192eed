import Foundation
import Quantities
import SQL
import Store
import TestPostgreSQL
import Testing
import TransparencyLog

/// Where a store under test keeps its tables: every test that does not name one runs on each that can be had here.
enum StoreKind: String, CaseIterable, CustomTestStringConvertible, Sendable {
    case sqlite, postgreSQL

    static let here = allCases.filter { $0 == .sqlite || PostgreSQLCluster.isInstalled }

    var testDescription: String { rawValue }
}

/// A store in a fresh folder, or a fresh database, that is removed with it.
final class TemporaryStore {
    let folder: URL
    let store: Store
    private let open: @Sendable () throws -> any Engine

    /// - Parameter prepare: is given the tables before a store is opened on them.
    init(_ kind: StoreKind = .sqlite, prepare: (any Engine) throws -> Void = { _ in }) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "daicho-store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        self.folder = folder
        switch kind {
        case .sqlite: open = { try SQLiteEngine(file: folder.appending(path: "daicho.sqlite")) }
        case .postgreSQL:
            let url = try PostgreSQLCluster.shared.get().newDatabase()
            open = { try PostgreSQLEngine(url: url) }
        }
        try prepare(open())
        store = try Self.store(open())
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var file: URL { folder.appending(path: "daicho.sqlite") }

    static let signerSeed = [UInt8](repeating: 7, count: 32)

    static func signer() throws -> NoteSigner { try NoteSigner(name: "test.example/daicho", seed: signerSeed) }

    static func store(_ engine: @autoclosure () throws -> any Engine) throws -> Store {
        try Store(engine: Store.opened(engine), signer: signer(), entropy: .system)
    }

    /// Another store on the same tables, as another process would open it.
    func reopened() throws -> Store { try Self.store(open()) }

    /// The tables, past the store.
    func engine() throws -> any Engine { try open() }

    static func context(_ id: String, person: String = "tester") -> CommandContext {
        CommandContext(
            id: id,
            actor: Actor(
                person: PersonID(known: person), organisation: OrganisationID(known: "test"), role: .systemOperator),
            recordedAt: Instant(seconds: 1_700_000_000), effectiveAt: Instant(seconds: 1_600_000_000))
    }
}

/// A fact for tests.
struct Noted: EventBody {
    static let kind = "test.noted"
    let text: String
    let number: Int
}
