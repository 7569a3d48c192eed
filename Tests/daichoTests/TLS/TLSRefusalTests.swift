import Foundation
import Glibc
import Testing

/// Certificates and keys with which nothing is served: refused before anything listens.
@Suite("A certificate that cannot be used", .enabled(if: Certificate.obstacle == nil, "\(Certificate.obstacle ?? "")"))
struct TLSRefusalTests {
    private let desk: Desk
    private let certificate: Certificate

    init() throws {
        desk = try Desk(.enrolled)
        certificate = try Certificate(in: desk)
    }

    /// On a port that is in use: had it come to listening, the refusal would be of the port.
    private func refused(chain: URL? = nil, key: URL? = nil) throws -> Run {
        let other = try Server(["log", "serve"], in: desk.url)
        return try Run(
            [
                "serve", "--port", "\(other.port)", "--json", "--tls-certificate", (chain ?? certificate.chain).path,
                "--tls-key", (key ?? certificate.key).path,
            ], in: desk.url)
    }

    private func refusal(chain: URL? = nil, key: URL? = nil) throws -> String? {
        try refused(chain: chain, key: key).refusal()
    }

    private func file(_ name: String, _ text: String, mode: Int = 0o600) throws -> URL {
        let url = try desk.write(name, text)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url.path)
        return url
    }

    @Test("with both in order, it is the port that is refused")
    func port() throws { #expect(try refusal() == "gateway.address.unusable") }

    @Test("the key of another certificate is refused", arguments: [["rsa:2048"], Certificate.curve])
    func otherKey(algorithm: [String]) throws {
        let other = try Certificate("other", in: desk, with: algorithm)
        #expect(try refusal(key: other.key) == "gateway.tls.notAPair")
    }

    @Test("a key that others can read or change is refused", arguments: [0o644, 0o604, 0o602, 0o660, 0o601])
    func exposed(mode: Int) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: certificate.key.path)
        let run = try refused()
        #expect(try run.refusal() == "gateway.tls.keyExposed")
        #expect(run.output.contains("server.key.pem: 0\(String(mode, radix: 8))"), "\(run.output)")
    }

    @Test("root may lend a key to a group, nobody else may", .enabled(if: geteuid() == 0, "only root gives files away"))
    func group() throws {
        let name = certificate.key.path
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: name)
        #expect(try refusal() == "gateway.address.unusable")
        #expect(chown(name, 65_534, 65_534) == 0)
        #expect(try refusal() == "gateway.tls.keyExposed")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: name)
        #expect(try refusal() == "gateway.tls.keyExposed", "it is another's")
    }

    @Test("what is no key is refused, and a passphrase is not asked for")
    func noKey() throws {
        let code = "gateway.tls.keyUnreadable"
        #expect(try refusal(key: desk.url.appending(path: "nowhere")) == code)
        #expect(try refusal(key: desk.url) == code)
        #expect(try refusal(key: file("empty", "")) == code)
        let text = try String(contentsOf: certificate.key, encoding: .utf8)
        #expect(try refusal(key: file("half", String(text.prefix(text.count / 2)))) == code)
        let chain = try String(contentsOf: certificate.chain, encoding: .utf8)
        #expect(try refusal(key: file("certificate", chain)) == code)
        let locked = try file("locked", "")
        try Tool.run(
            "openssl",
            ["pkcs8", "-topk8", "-in", certificate.key.path, "-passout", "pass:secret", "-out", locked.path])
        #expect(try refusal(key: locked) == code)
        #expect(try refusal(key: file("long", String(repeating: "x", count: 2 << 20))) == "gateway.file.tooLarge")
    }

    @Test("what is no certificate is refused")
    func noCertificate() throws {
        let code = "gateway.tls.certificateUnreadable"
        #expect(try refusal(chain: desk.url.appending(path: "nowhere")) == code)
        #expect(try refusal(chain: file("empty", "")) == code)
        #expect(try refusal(chain: certificate.key) == code)
        let broken = try String(contentsOf: certificate.chain, encoding: .utf8).replacing(
            "M", with: "N", maxReplacements: 1)
        #expect(try refusal(chain: file("broken", broken)) == code)
    }

    @Test("one without the other is refused", arguments: ["--tls-certificate", "--tls-key"])
    func alone(option: String) throws {
        let run = try desk.run("serve", "--port", "0", option, "server.pem")
        #expect(run.status == 64 && run.errors.contains("--tls-certificate and --tls-key go together"), "\(run.errors)")
    }
}
