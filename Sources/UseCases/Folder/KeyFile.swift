import Foundation
import Glibc
import Quantities
import Store
import TransparencyLog

/// The log's signing key in the folder: made on first start, readable by its owner only, never printed.
struct KeyFile {
    /// Nil when only the key that checks is there.
    let signer: NoteSigner?
    let verifierKey: String

    init(signer: NoteSigner) {
        self.signer = signer
        verifierKey = signer.verifier.vkey
    }

    /// The key that checks the log, where the one that signs it is not.
    /// - Throws: ``Rejection`` `folder.key.unreadable`.
    init(onlyVerifierIn folder: URL) throws {
        let text = (try? String(contentsOf: folder.appending(path: "keys/log.vkey"), encoding: .utf8)) ?? ""
        verifierKey = text.trimmingCharacters(in: .newlines)
        guard (try? NoteVerifier(vkey: verifierKey)) != nil else {
            throw Rejection(
                "folder.key.unreadable", expected: "keys/log.vkey", found: "no readable key",
                ja: "検証鍵 keys/log.vkey を読めません", en: "The verification key keys/log.vkey cannot be read")
        }
        signer = nil
    }

    static func readOrCreate(in folder: URL, origin: String, entropy: Entropy) throws -> KeyFile {
        if FileManager.default.fileExists(atPath: path(in: folder)) {
            let key = try read(in: folder)
            try key.writeVerifierKey(in: folder)
            return key
        }
        let seed = entropy.bytes(32)
        let signer = try NoteSigner(name: origin, seed: seed)
        let text = origin + "\n" + Data(seed).base64EncodedString() + "\n"
        // Written beside and renamed, so that a crash never leaves half a key.
        let fresh = path(in: folder) + ".new"
        try? FileManager.default.removeItem(atPath: fresh)
        guard
            FileManager.default.createFile(
                atPath: fresh, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600]),
            synced(fresh), rename(fresh, path(in: folder)) == 0, synced(folder.appending(path: "keys").path)
        else {
            throw Rejection(
                "folder.key.notWritten", expected: "a key file", found: String(cString: strerror(errno)),
                ja: "署名鍵を書き込めません", en: "The signing key cannot be written")
        }
        let key = KeyFile(signer: signer)
        try key.writeVerifierKey(in: folder)
        return key
    }

    /// The key must outlive a power cut that the log it signs outlives.
    private static func synced(_ path: String) -> Bool {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return fsync(descriptor) == 0
    }

    /// A crash between the two files leaves the private key alone: the other is made from it at the next start.
    private func writeVerifierKey(in folder: URL) throws {
        let url = folder.appending(path: "keys/log.vkey")
        let text = Data((verifierKey + "\n").utf8)
        guard (try? Data(contentsOf: url)) != text else { return }
        do {
            try text.write(to: url, options: .atomic)
        } catch {
            throw Rejection(
                "folder.key.notWritten", expected: "keys/log.vkey", found: SystemCause.text(error),
                ja: "検証鍵を書き込めません", en: "The verification key cannot be written")
        }
    }

    static func read(in folder: URL) throws -> KeyFile { try read(file: folder.appending(path: "keys/log.key")) }

    static func read(file: URL) throws -> KeyFile {
        let lines = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
        guard lines.count == 2, let seed = Data(base64Encoded: String(lines[1])), seed.count == 32 else {
            throw Rejection(
                "folder.key.unreadable", expected: "keys/log.key", found: "no readable key",
                ja: "署名鍵 keys/log.key を読めません", en: "The signing key keys/log.key cannot be read")
        }
        return KeyFile(signer: try NoteSigner(name: String(lines[0]), seed: [UInt8](seed)))
    }

    private static func path(in folder: URL) -> String { folder.appending(path: "keys/log.key").path }
}
