package import Foundation
import Glibc
package import Quantities

/// The server that takes mail, and how it is spoken to (送信サーバー): `smtp://host:port` or `smtps://host:port`.
///
/// 1. `smtps`: TLS from the first byte. 2. `smtp`: STARTTLS is required. 3. `smtp` to this machine itself: plain, unless
/// TLS is asked for. There is no way to send over a network without TLS, and no way not to check the certificate.
package struct MailServer: Sendable {
    package enum Protection: Hashable, Sendable { case plain, startTLS, tls }

    package let host: String
    package let port: Int
    package let protection: Protection
    package let login: Login?
    /// Certificates of the authorities that are trusted, as a PEM file; nil for those of the system.
    package let authorities: URL?

    /// Who sends; the password is never shown.
    package struct Login: Sendable, CustomStringConvertible, CustomReflectable {
        package let user: String
        let password: String

        package init(user: String, password: String) {
            self.user = user
            self.password = password
        }

        package var description: String { "a mail login" }
        package var customMirror: Mirror { Mirror(self, children: [:]) }
    }

    /// - Parameters:
    ///   - requiresTLS: of a server on this machine too.
    /// - Throws: ``Rejection`` `gateway.mail.server`.
    package init(
        _ address: String, login: Login? = nil, requiresTLS: Bool = false, authorities: URL? = nil
    ) throws(Rejection) {
        guard let parts = URLComponents(string: address), let scheme = parts.scheme, let host = parts.host,
            scheme == "smtp" || scheme == "smtps", !host.isEmpty, parts.user == nil, parts.password == nil,
            parts.path.isEmpty || parts.path == "/", parts.query == nil, parts.fragment == nil,
            host.utf8.allSatisfy(Self.isPlain), (1...65_535).contains(parts.port ?? 1)
        else {
            throw Rejection(
                "gateway.mail.server", expected: "smtp://host:port or smtps://host:port, without a password",
                // What it says instead may be a password.
                found: "another address", ja: "メールサーバーのアドレスが正しくありません", en: "This is not the address of a mail server")
        }
        self.host = host
        let isLocal = host == "localhost" || LoopbackAddress.contains(host.trimmingCharacters(in: ["[", "]"]))
        protection = scheme == "smtps" ? .tls : isLocal && !requiresTLS ? .plain : .startTLS
        port = parts.port ?? (protection == .tls ? 465 : protection == .startTLS ? 587 : 25)
        self.login = login
        self.authorities = authorities
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || ".-:[]".utf8.contains(byte)
    }

    /// As libcurl takes it.
    /// - Parameter name: the name under which this program greets.
    func address(greetingAs name: String) -> String {
        let host = host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
        return "\(protection == .tls ? "smtps" : "smtp")://\(host):\(port)/\(name)"
    }

    /// Reads a password from a file that nobody else can read: its first line.
    /// - Throws: ``Rejection`` `gateway.mail.password`.
    package static func password(in file: URL) throws(Rejection) -> String {
        func refusal(_ found: String) -> Rejection {
            Rejection(
                "gateway.mail.password", expected: "a file with a password, 0600 and your own",
                found: "\(file.lastPathComponent): \(found)", ja: "メールのパスワードのファイルを使用できません",
                en: "The file with the password for mail cannot be used")
        }
        let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw refusal(String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw refusal("no file") }
        let closed: mode_t = status.st_uid == 0 ? 0o037 : 0o077
        guard status.st_uid == 0 || status.st_uid == geteuid(), status.st_mode & closed == 0 else {
            throw refusal("others can read it")
        }
        let data = try? FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).read(upToCount: 4096)
        let line = String(decoding: data ?? Data(), as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
        let password = line.hasSuffix("\r") ? String(line.dropLast()) : line
        guard (1...1024).contains(password.utf8.count) else { throw refusal("no password") }
        return password
    }
}
