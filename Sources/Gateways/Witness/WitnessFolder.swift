package import Foundation
import Quantities
import Synchronization
package import TransparencyLog

/// All that a witness (証人) keeps:
///
/// ```
/// witness.key    its private cosigning key, readable by its owner only
/// witness.vkey   the key that checks its cosignatures: give it to whoever writes a policy
/// logs           the verifier keys of the logs it cosigns, one a line; # begins a comment
/// state/         the latest checkpoint cosigned of each log: one file, named by SHA-256 of the origin
/// conflicts/     requests in which a log signed two roots of one size: proof that it lied
/// lock           held while the witness runs
/// ```
///
/// `state/` is the witness: without it, or with an older copy of it, it may cosign two histories. A folder whose state
/// is gone is refused, and one brought back from a backup must get a new key.
package final class WitnessFolder: Sendable {
    /// Conflicts kept. One is proof enough.
    static let mostConflicts = 100
    static let mostLogs = 10_000

    package let signer: CosignatureSigner
    package let logs: [NoteVerifier]
    private let url: URL
    private let lock: FolderLock
    /// One decision at a time: reading, deciding and replacing a state is one step (c2sp.org/tlog-witness).
    private let turn = Mutex(())

    /// Opens a folder, or makes it with a new key.
    /// - Parameters:
    ///   - name: of the witness, by custom its address without the scheme; fixed for good. Nil for an existing folder.
    ///   - logs: further logs to cosign; they are remembered.
    ///   - random: as many secret random bytes as asked for.
    /// - Throws: ``Rejection`` `witness.name.missing`, `witness.name.other`, `witness.key.unreadable`,
    ///   `witness.state.missing`, `gateway.folder.inUse`, `gateway.file.notWritten`; ``LogError``.
    package init(_ url: URL, name: String?, adding logs: [NoteVerifier], random: (Int) -> [UInt8]) throws {
        try DurableFile.makeFolder(url, isPrivate: true)
        self.url = url
        lock = try FolderLock(url)
        signer = try WitnessKey.readOrCreate(in: url, name: name, random: random)
        self.logs = try WitnessLogs.add(logs, in: url)
    }

    /// The checkpoint that was last cosigned for an origin.
    package func state(of origin: String) throws -> WitnessState? {
        guard let bytes = try BoundedFile.bytes(of: stateFile(origin), limit: SignedNote.maximumByteCount) else {
            return nil
        }
        guard let text = String(validating: bytes, as: UTF8.self), let checkpoint = try? Checkpoint(text: text),
            checkpoint.origin.utf8.elementsEqual(origin.utf8)
        else {
            throw Rejection(
                "witness.state.unreadable", expected: "the checkpoint last cosigned for \(origin)",
                found: "other bytes",
                ja: "証人の記録が読めません。連署を続けないでください", en: "The witness's state cannot be read; it must not go on")
        }
        return WitnessState(origin: origin, size: checkpoint.size, root: checkpoint.root)
    }

    /// Judges a request, stores what it decides, and only then cosigns.
    /// - Throws: ``WitnessRefusal``; ``Rejection`` when the state cannot be read or stored.
    package func cosign(_ body: [UInt8], at timestamp: UInt64) throws -> [NoteSignature] {
        try turn.withLock { _ in
            let advance: WitnessAdvance
            do {
                advance = try Witness(logs: logs).decide(body, latest: state)
            } catch WitnessRefusal.rootConflict(let size, let cosigned, let submitted) {
                try keepConflict(body)
                throw WitnessRefusal.rootConflict(size: size, cosigned: cosigned, submitted: submitted)
            }
            // The same checkpoint again is cosigned again, and changes nothing.
            let stored = try advance.stored { old, new in if old != new { try put(new) } }
            return try stored.cosignatures(by: [signer], at: timestamp)
        }
    }

    private func put(_ state: WitnessState) throws {
        let checkpoint = try Checkpoint(origin: state.origin, size: state.size, root: state.root)
        try DurableFile.write(Array(checkpoint.text.utf8), to: stateFile(state.origin), isPrivate: true)
    }

    private func stateFile(_ origin: String) -> URL {
        Self.stateFolder(in: url).appending(path: LogHash.sha256(Array(origin.utf8)).hex)
    }

    static func stateFolder(in url: URL) -> URL { url.appending(path: "state") }

    private func keepConflict(_ body: [UInt8]) throws {
        let folder = url.appending(path: "conflicts")
        try DurableFile.makeFolder(folder, isPrivate: true)
        let known = (try? FileManager.default.contentsOfDirectory(atPath: folder.path).count) ?? 0
        guard known < Self.mostConflicts else { return }
        try DurableFile.write(body, to: folder.appending(path: LogHash.sha256(body).hex))
    }
}
