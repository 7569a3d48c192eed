import Foundation
import Glibc
import NIOSSL
import Quantities

/// A private key in a file that nobody else can read.
///
/// The file belongs to whoever runs the program and is closed to everybody else, or it belongs to root and one group may
/// read it. The same rule as PostgreSQL's (manual 15, 19.9.1), so that one key serves both.
enum PrivateKeyFile {
    /// - Throws: ``Rejection`` `gateway.tls.keyUnreadable`, `gateway.tls.keyExposed`, `gateway.file.tooLarge`.
    static func key(in file: URL) throws(Rejection) -> NIOSSLPrivateKey {
        let bytes = try closedBytes(of: file)
        // Without the callback the library would ask for a passphrase at the terminal, or wait for one for ever.
        let key = try? NIOSSLPrivateKey(bytes: bytes, format: .pem) { (_: Setter) in throw NeedsPassphrase() }
        guard let key else { throw unreadable(file, "no private key without a passphrase") }
        return key
    }

    private typealias Setter = NIOSSLPassphraseSetter<[UInt8]>

    private struct NeedsPassphrase: Error {}

    /// The file that is looked at is the file that is read.
    private static func closedBytes(of file: URL) throws(Rejection) -> [UInt8] {
        let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable(file, String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw unreadable(file, "no ordinary file")
        }
        let closed: mode_t = status.st_uid == 0 ? 0o037 : 0o077
        guard status.st_uid == 0 || status.st_uid == geteuid(), status.st_mode & closed == 0 else {
            let mode = String(status.st_mode & 0o7777, radix: 8)
            throw Rejection(
                "gateway.tls.keyExposed", expected: "0600 and your own, or 0640 and root's",
                found: "\(file.lastPathComponent): 0\(mode), owner \(status.st_uid)",
                ja: "秘密鍵を他の利用者が読める、または変更できます", en: "Others can read or change the private key")
        }
        return try bytes(of: descriptor, file)
    }

    private static func bytes(of descriptor: Int32, _ file: URL) throws(Rejection) -> [UInt8] {
        let limit = ServerCertificate.longestFile
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
        guard let data = try? handle.read(upToCount: limit + 1), !data.isEmpty else {
            throw unreadable(file, "nothing")
        }
        guard data.count <= limit else {
            throw Rejection(
                "gateway.file.tooLarge", expected: "≤ \(limit) bytes", found: file.lastPathComponent,
                ja: "ファイルが大きすぎます", en: "A file is too large")
        }
        return [UInt8](data)
    }

    private static func unreadable(_ file: URL, _ found: String) -> Rejection {
        Rejection(
            "gateway.tls.keyUnreadable", expected: "a private key as a PEM file",
            found: "\(file.lastPathComponent): \(found)",
            ja: "秘密鍵を読めません", en: "The private key cannot be read")
    }
}
