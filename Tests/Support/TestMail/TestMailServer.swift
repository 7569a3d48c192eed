package import Foundation

/// A real SMTP server in a process of its own, on this machine; it ends with this value. What it does with a message
/// follows from the recipient: see `Tests/Support/MailServer/server.py`.
package final class TestMailServer {
    package let port: Int
    private let folder: URL
    private let process = Process()
    private let input = Pipe()

    /// Where `scripts/setup test` puts Python with aiosmtpd; nil when it is not there.
    package static let python: URL? = {
        let environment = ProcessInfo.processInfo.environment
        let cache = environment["XDG_CACHE_HOME"] ?? (environment["HOME"] ?? "") + "/.cache"
        let python = URL(filePath: cache + "/daicho/aiosmtpd-1.4.6/bin/python")
        return FileManager.default.isExecutableFile(atPath: python.path) ? python : nil
    }()

    package static var isThere: Bool { python != nil }

    package static let absence = "SKIPPED: no mail was sent to a server. `scripts/setup test` installs aiosmtpd"

    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    package enum Protection { case plain, startTLS, tls }

    /// - Parameters:
    ///   - port: 0 for any that is free.
    ///   - login: whom it lets in; nil for everybody.
    package init(
        port: Int = 0, _ protection: Protection = .plain, certificate: TestMailCertificate? = nil,
        login: (user: String, password: String)? = nil
    ) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "daicho-mail-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        guard let python = Self.python else { throw Failure(description: Self.absence) }
        let script = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../MailServer/server.py").standardizedFileURL
        var arguments = [script.path, folder.path, "port=\(port)"]
        if protection != .plain, let certificate {
            arguments += ["tls=\(protection == .tls ? "smtps" : "starttls")"]
            arguments += ["cert=\(certificate.certificate.path)", "key=\(certificate.key.path)"]
        }
        if let login { arguments += ["user=\(login.user)", "password=\(login.password)"] }
        let output = Pipe()
        process.executableURL = python
        process.arguments = arguments
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        var line: [UInt8] = []
        while let byte = try output.fileHandleForReading.read(upToCount: 1)?.first, byte != 0x0A { line.append(byte) }
        guard let port = Int(String(decoding: line, as: UTF8.self)) else {
            throw Failure(description: "the mail server does not say its port")
        }
        self.port = port
    }

    package var address: String { "smtp://127.0.0.1:\(port)" }

    /// It ends when its input does.
    package func stop() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    deinit {
        if process.isRunning { stop() }
        try? FileManager.default.removeItem(at: folder)
    }

    /// What it has taken, in order.
    package var messages: [Message] {
        get throws {
            try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
                .filter { $0.pathExtension == "json" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
                .map { try JSONDecoder().decode(Message.self, from: Data(contentsOf: $0)) }
        }
    }

    package struct Message: Decodable {
        package let from: String
        package let to: [String]
        /// As it came.
        package let data: String
        package let tls: Bool
        package let greeting: String
        package let user: String?

        package var head: String { data.components(separatedBy: "\r\n\r\n")[0] }

        package func header(_ name: String) -> String? {
            head.components(separatedBy: "\r\n").first { $0.hasPrefix("\(name): ") }.map {
                String($0.dropFirst(name.count + 2))
            }
        }

        /// The text, out of its Base64.
        package var text: String {
            let body = data.components(separatedBy: "\r\n\r\n").dropFirst().joined()
            return String(
                decoding: Data(base64Encoded: body, options: .ignoreUnknownCharacters) ?? Data(), as: UTF8.self)
        }

        /// The subject, out of its encoded words.
        package var subject: String {
            let unfolded = head.replacingOccurrences(of: "\r\n ", with: "")
            let line = unfolded.components(separatedBy: "\r\n").first { $0.hasPrefix("Subject: ") } ?? ""
            let words = line.dropFirst("Subject: ".count).components(separatedBy: "?=").map {
                $0.replacingOccurrences(of: "=?utf-8?B?", with: "")
            }
            return words.map { String(decoding: Data(base64Encoded: $0) ?? Data(), as: UTF8.self) }.joined()
        }
    }
}

/// A certificate for this machine that no authority has signed.
package struct TestMailCertificate {
    package let certificate: URL
    package let key: URL

    package init(in folder: URL) throws {
        certificate = folder.appending(path: "mail.pem")
        key = folder.appending(path: "mail.key")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/openssl")
        process.arguments = [
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj",
            "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", key.path, "-out",
            certificate.path,
        ]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw TestMailServer.Failure(description: "openssl makes no certificate")
        }
    }
}
