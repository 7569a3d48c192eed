package import Foundation
package import Quantities
import SQL
package import Store
import TransparencyLog

/// An opened data folder (データフォルダ): everything one installation of Daicho knows.
///
/// ```
/// daicho.sqlite      records, projections, readings; or
/// database           the address of the PostgreSQL server that holds them
/// keys/log.key       the log's private signing key, readable by its owner only
/// keys/log.key.<n>   its earlier ones, until their owner removes them; they sign beside it
/// keys/log.vkey      the key that checks the log; give it to whoever verifies
/// documents/         reports, certificates and bundles, one folder each
/// ```
package struct DataFolder: Sendable {
    package let url: URL
    package let database: DatabaseAddress
    package let store: Store
    /// The key that checks this folder's log, as C2SP `signed-note` text.
    package let verifierKey: String
    private let clock: Clock
    /// Where secrets come from.
    package let entropy: Entropy

    /// Opens an existing folder.
    /// - Parameter database: instead of the one that the folder names.
    /// - Throws: ``Rejection`` `folder.missing` when it was never created.
    package static func open(
        _ url: URL, database: DatabaseAddress? = nil, clock: Clock = .system, entropy: Entropy = .system
    ) throws -> DataFolder {
        let database = try Self.address(url, instead: database)
        let isPublicCopy = PublicCopyMark(in: url).isThere
        // A folder without its key is not touched: opening the tables may make or migrate them.
        let known = try isPublicCopy ? KeyFile(onlyVerifierIn: url) : KeyFile.read(in: url)
        let engine = try Store.opened { try database.engine(in: url) }
        return try DataFolder(url, database, isPublicCopy ? known : key(in: url, engine), engine, clock, entropy)
    }

    /// Opens an existing folder that may have lost its signing key, to be read only: for what looks at any folder.
    /// - Throws: as ``open(_:database:clock:entropy:)``.
    package static func openToRead(_ url: URL, database: DatabaseAddress? = nil) throws -> DataFolder {
        let database = try Self.address(url, instead: database)
        let hasKey = (try? KeyFile.read(in: url)) != nil
        let onlyVerifier = try hasKey ? nil : KeyFile(onlyVerifierIn: url)
        let engine = try Store.opened { try database.engine(in: url) }
        return try DataFolder(url, database, onlyVerifier ?? key(in: url, engine), engine, .system, .system)
    }

    private static func address(_ url: URL, instead database: DatabaseAddress?) throws -> DatabaseAddress {
        try IncompleteMark(in: url).requireNone()
        guard let noted = try DatabaseAddress(in: url) else {
            throw Rejection(
                "folder.missing", expected: "a data folder", found: url.lastPathComponent,
                ja: "データフォルダがありません。先に `daicho init` で作成してください",
                en: "There is no data folder here; create it first with `daicho init`")
        }
        return database ?? noted
    }

    /// The folder was made from a public export: records and registry are there, members and readings are not.
    package var isPublicCopy: Bool { PublicCopyMark(in: url).isThere }

    /// Creates a folder, or completes one whose creation was cut short. An existing folder is opened as it is.
    /// - Parameters:
    ///   - origin: the log's name for the world, such as `example.jp/daicho`; fixed for good.
    ///   - database: where a new folder keeps its tables.
    package static func create(
        _ url: URL, origin: String, database: DatabaseAddress = .embedded, clock: Clock = .system,
        entropy: Entropy = .system
    ) throws -> DataFolder {
        do {
            try FileManager.default.createDirectory(
                at: url.appending(path: "keys"), withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw Rejection(
                "folder.notCreated", expected: "a folder that can be written", found: SystemCause.text(error),
                ja: "データフォルダを作成できません", en: "The data folder cannot be created")
        }
        try IncompleteMark(in: url).requireNone()
        let database = try DatabaseAddress(in: url) ?? database
        let engine = try Store.opened { try database.engine(in: url) }
        // A log without its key has lost it: a new key would sign another log.
        let hasLog = try Store.hasLog(engine)
        let key = try hasLog ? key(in: url, engine) : KeyFile.readOrCreate(in: url, origin: origin, entropy: entropy)
        let folder = try DataFolder(url, database, key, engine, clock, entropy)
        try database.remember(in: url)
        return folder
    }

    private static func key(in url: URL, _ engine: any Engine) throws -> KeyFile {
        try KeyFile.read(in: url) {
            guard try Store.hasLog(engine) else { return nil }
            return try engine.read { database in
                try LogKeys.inForce(in: database).map { ($0, try LogKeys.rotations(in: database).count) }
            }
        }
    }

    init(
        _ url: URL, _ database: DatabaseAddress, _ key: KeyFile, _ engine: any Engine,
        _ clock: Clock, _ entropy: Entropy
    ) throws {
        self.url = url
        self.database = database
        self.clock = clock
        self.entropy = entropy
        verifierKey = key.verifierKey
        store = try Store(
            engine: engine, signer: key.signer, alsoSigning: KeyFile.kept(in: url).compactMap(\.signer),
            entropy: entropy)
    }

    /// A log is signed by the key that its records name: asked before every command, not on opening, so that `fsck` can
    /// look at any folder.
    func requireOwnKey(_ database: Database) throws {
        // Remembered until somebody else writes: another program may have rotated the key since.
        let inForce = try? database.remembered(LogKeys.Memory.keyInForce) { try LogKeys.inForce(in: database) }
        guard let inForce, inForce != verifierKey else { return }
        throw Rejection(
            "folder.key.other", expected: inForce, found: verifierKey,
            ja: "keys/log.key はこのログの鍵ではありません。控えから戻してください",
            en: "keys/log.key is not the key of this log; restore it from your copy")
    }

    /// There is a key to sign with, so that commands can be run.
    package var canSign: Bool { store.canSign }

    /// The present instant: asked once per command, at the edge.
    package var now: Instant { clock.now() }
}

/// Where the present comes from: the system's clock, or a test's.
package struct Clock: Sendable {
    package let now: @Sendable () -> Instant

    package init(_ now: @escaping @Sendable () -> Instant) { self.now = now }

    package static let system = Clock { Instant(seconds: Int64(Date().timeIntervalSince1970)) }
}
