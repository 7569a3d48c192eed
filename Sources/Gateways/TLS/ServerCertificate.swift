package import Foundation
import NIOSSL
package import Quantities

/// The certificate that a server shows (サーバー証明書), with its private key. That there is one says that both were read,
/// that nobody else can read the key, and that they belong together.
package struct ServerCertificate: Sendable {
    /// Bytes of a file of certificates, or of a key.
    static let longestFile = 1 << 20

    /// The first and the last second in which each certificate of the chain is good.
    package let validity: ClosedRange<Instant>
    private let chain: [NIOSSLCertificateSource]
    private let key: NIOSSLPrivateKeySource

    /// - Parameters:
    ///   - chain: a PEM file: the server's own certificate, then those that lead to a root.
    ///   - key: a PEM file without a passphrase, as ``PrivateKeyFile`` wants it.
    /// - Throws: ``Rejection`` `gateway.tls.certificateUnreadable`, `.keyUnreadable`, `.keyExposed`, `.notAPair`,
    ///   `gateway.file.tooLarge`, `gateway.file.unreadable`.
    package init(chain: URL, key: URL) throws(Rejection) {
        let certificates = try Self.certificates(in: chain)
        self.chain = certificates.map { .certificate($0) }
        self.key = .privateKey(try PrivateKeyFile.key(in: key))
        let starts = certificates.map(\.notValidBefore).max() ?? 0
        let ends = certificates.map(\.notValidAfter).min() ?? 0
        // Certificates that are never good together are shown as ended: browsers refuse them as well.
        validity = Instant(seconds: Int64(min(starts, ends)))...Instant(seconds: Int64(ends))
        do {
            _ = try NIOSSLContext(configuration: configuration)
        } catch {
            throw Rejection(
                "gateway.tls.notAPair", expected: "the private key of the first certificate",
                found: "\(chain.lastPathComponent), \(key.lastPathComponent): \(error)",
                ja: "証明書と秘密鍵が対応していません", en: "The certificate and the private key do not belong together")
        }
    }

    /// TLS 1.2 and 1.3, and of the ciphers of 1.2 those alone that keep what was said secret when the key is lost later,
    /// and encrypt and authenticate in one step. Source: RFC 9325, sections 3.1.1 and 4.2.
    var configuration: TLSConfiguration {
        var configuration = TLSConfiguration.makeServerConfiguration(certificateChain: chain, privateKey: key)
        configuration.minimumTLSVersion = .tlsv12
        configuration.cipherSuiteValues = [
            .TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, .TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
            .TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, .TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
            .TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, .TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
        ]
        configuration.applicationProtocols = ["http/1.1"]
        return configuration
    }

    /// What one handshake takes from it.
    var override: NIOSSLContextConfigurationOverride {
        var override = NIOSSLContextConfigurationOverride()
        override.certificateChain = chain
        override.privateKey = key
        return override
    }

    private static func certificates(in file: URL) throws(Rejection) -> [NIOSSLCertificate] {
        let bytes = try BoundedFile.bytes(of: file, limit: longestFile) ?? []
        guard !bytes.isEmpty, let certificates = try? NIOSSLCertificate.fromPEMBytes(bytes), !certificates.isEmpty
        else {
            throw Rejection(
                "gateway.tls.certificateUnreadable", expected: "certificates as a PEM file",
                found: file.lastPathComponent,
                ja: "証明書を読めません", en: "The certificate cannot be read")
        }
        return certificates
    }
}
