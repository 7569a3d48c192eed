import Foundation
import Quantities
import SQL
import Store
import TransparencyLog

/// A store in a fresh folder that is removed with it.
final class TemporaryStore {
    let folder: URL
    let store: Store

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "daicho-store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        store = try Self.open(folder)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var file: URL { folder.appending(path: "daicho.sqlite") }

    static let signerSeed = [UInt8](repeating: 7, count: 32)

    static func open(_ folder: URL) throws -> Store {
        try Store(
            engine: SQLiteEngine(file: folder.appending(path: "daicho.sqlite")),
            signer: NoteSigner(name: "test.example/daicho", seed: signerSeed), entropy: .system)
    }

    func reopened() throws -> Store { try Self.open(folder) }

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
