package import Foundation
package import Quantities
package import Store
import TransparencyLog

/// An opened data folder (データフォルダ): everything one installation of Daicho knows.
///
/// ```
/// daicho.sqlite      records, projections, readings
/// keys/log.key       the log's private signing key, readable by its owner only
/// keys/log.vkey      the key that checks the log; give it to whoever verifies
/// documents/         reports, certificates and bundles, one folder each
/// ```
package struct DataFolder: Sendable {
    package let url: URL
    package let store: Store
    /// The key that checks this folder's log, as C2SP `signed-note` text.
    package let verifierKey: String
    private let clock: Clock

    /// Opens an existing folder.
    /// - Throws: ``Rejection`` `folder.missing` when it was never created.
    package static func open(
        _ url: URL, clock: Clock = .system, entropy: Entropy = .system
    ) throws -> DataFolder {
        guard FileManager.default.fileExists(atPath: database(in: url).path) else {
            throw Rejection(
                "folder.missing", expected: "a data folder", found: url.lastPathComponent,
                ja: "データフォルダがありません。先に `daicho init` で作成してください",
                en: "There is no data folder here; create it first with `daicho init`")
        }
        return try DataFolder(url, key: KeyFile.read(in: url), clock: clock, entropy: entropy)
    }

    /// Creates a folder, or completes one whose creation was cut short. An existing folder is opened as it is.
    /// - Parameter origin: the log's name for the world, such as `example.jp/daicho`; fixed for good.
    package static func create(
        _ url: URL, origin: String, clock: Clock = .system, entropy: Entropy = .system
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
        // A folder with a log but no key has lost it: a new key would sign another log.
        let hasLog = FileManager.default.fileExists(atPath: database(in: url).path)
        let key = try hasLog ? KeyFile.read(in: url) : KeyFile.readOrCreate(in: url, origin: origin, entropy: entropy)
        return try DataFolder(url, key: key, clock: clock, entropy: entropy)
    }

    private init(_ url: URL, key: KeyFile, clock: Clock, entropy: Entropy) throws {
        self.url = url
        self.clock = clock
        verifierKey = key.verifierKey
        store = try Store(file: Self.database(in: url), signer: key.signer, entropy: entropy)
    }

    /// A log is signed by one key: asked before every command, not on opening, so that `fsck` can look at any folder.
    func requireOwnKey() throws {
        let opened = try store.read { try? RecordLog.record(0, in: $0).body(as: LogOpened.self) }
        guard let opened, opened.verifierKey != verifierKey else { return }
        throw Rejection(
            "folder.key.other", expected: opened.verifierKey, found: verifierKey,
            ja: "keys/log.key はこのログの鍵ではありません。控えから戻してください",
            en: "keys/log.key is not the key of this log; restore it from your copy")
    }

    private static func database(in url: URL) -> URL { url.appending(path: "daicho.sqlite") }

    /// The present instant: asked once per command, at the edge.
    package var now: Instant { clock.now() }
}

/// Where the present comes from: the system's clock, or a test's.
package struct Clock: Sendable {
    package let now: @Sendable () -> Instant

    package init(_ now: @escaping @Sendable () -> Instant) { self.now = now }

    package static let system = Clock { Instant(seconds: Int64(Date().timeIntervalSince1970)) }
}
