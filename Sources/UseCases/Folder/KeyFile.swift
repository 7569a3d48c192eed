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
        let key = try create(path(in: folder), origin: origin, entropy: entropy)
        try key.writeVerifierKey(in: folder)
        return key
    }

    /// The key that a rotation is about to put in force, made when there is none yet.
    static func next(in folder: URL, origin: String, entropy: Entropy) throws -> KeyFile {
        let place = nextPath(in: folder)
        guard FileManager.default.fileExists(atPath: place) else {
            return try create(place, origin: origin, entropy: entropy)
        }
        return try read(place)
    }

    /// Puts the next key in the place of the key, which is kept under its number. Doing it again changes nothing, and
    /// neither does another process that does it at the same time: both names are given in one step each.
    static func promote(in folder: URL, keepingOldAs number: Int) throws {
        let (current, next) = (path(in: folder), nextPath(in: folder))
        guard FileManager.default.fileExists(atPath: next) else { return }
        guard link(current, current + ".\(number)") == 0 || errno == EEXIST,
            rename(next, current) == 0 || errno == ENOENT, synced(folder.appending(path: "keys").path)
        else { throw notWritten }
        try read(in: folder).writeVerifierKey(in: folder)
    }

    /// The key in force: after a rotation that was cut short it is still the next one.
    static func read(in folder: URL, inForce: () throws -> (verifierKey: String, rotations: Int)?) throws -> KeyFile {
        if FileManager.default.fileExists(atPath: nextPath(in: folder)), let now = try inForce(),
            try read(nextPath(in: folder)).verifierKey == now.verifierKey
        {
            try promote(in: folder, keepingOldAs: now.rotations)
        }
        return try read(in: folder)
    }

    /// Earlier keys that their owner has not removed yet, the newest first: they sign beside the one in force, so that
    /// whoever has not heard of that can go on.
    static func kept(in folder: URL) throws -> [KeyFile] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "keys").path)) ?? []
        let numbers = names.compactMap { $0.hasPrefix("log.key.") ? Int($0.dropFirst("log.key.".count)) : nil }
        return try numbers.sorted(by: >).map { try read(path(in: folder) + ".\($0)") }
    }

    private static func create(_ place: String, origin: String, entropy: Entropy) throws -> KeyFile {
        let folder = URL(filePath: place).deletingLastPathComponent()
        let seed = entropy.bytes(32)
        let signer = try NoteSigner(name: origin, seed: seed)
        let text = origin + "\n" + Data(seed).base64EncodedString() + "\n"
        // Written beside and renamed, so that a crash never leaves half a key.
        let fresh = place + ".new"
        try? FileManager.default.removeItem(atPath: fresh)
        guard
            FileManager.default.createFile(
                atPath: fresh, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600]),
            synced(fresh), rename(fresh, place) == 0, synced(folder.path)
        else { throw notWritten }
        return KeyFile(signer: signer)
    }

    private static var notWritten: Rejection {
        Rejection(
            "folder.key.notWritten", expected: "a key file", found: String(cString: strerror(errno)),
            ja: "署名鍵を書き込めません", en: "The signing key cannot be written")
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

    static func read(in folder: URL) throws -> KeyFile { try read(path(in: folder)) }

    static func read(file: URL) throws -> KeyFile { try read(file.path) }

    private static func read(_ place: String) throws -> KeyFile {
        let lines = ((try? String(contentsOfFile: place, encoding: .utf8)) ?? "").split(separator: "\n")
        guard lines.count == 2, let seed = Data(base64Encoded: String(lines[1])), seed.count == 32 else {
            let name = "keys/" + (place.split(separator: "/").last ?? "")
            throw Rejection(
                "folder.key.unreadable", expected: name, found: "no readable key", ja: "署名鍵 \(name) を読めません",
                en: "The signing key \(name) cannot be read")
        }
        return KeyFile(signer: try NoteSigner(name: String(lines[0]), seed: [UInt8](seed)))
    }

    private static func path(in folder: URL) -> String { folder.appending(path: "keys/log.key").path }
    private static func nextPath(in folder: URL) -> String { path(in: folder) + ".next" }
}
