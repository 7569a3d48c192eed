package import Foundation
import NIOSSL
import Quantities

/// The certificate that a server shows, with its private key: PEM files.
package struct ServerCertificate: Hashable, Sendable {
    package let chain: URL
    package let key: URL

    package init(chain: URL, key: URL) {
        self.chain = chain
        self.key = key
    }

    /// TLS 1.2 or newer with the library's own choice of ciphers, which has only those with forward secrecy.
    /// - Throws: ``Rejection`` `gateway.tls.unusable`.
    func configuration() throws(Rejection) -> TLSConfiguration {
        do {
            let certificates = try NIOSSLCertificate.fromPEMFile(chain.path).map {
                NIOSSLCertificateSource.certificate($0)
            }
            guard !certificates.isEmpty else { throw NIOSSLError.failedToLoadCertificate }
            let key = NIOSSLPrivateKeySource.privateKey(try NIOSSLPrivateKey(file: key.path, format: .pem))
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: certificates, privateKey: key)
            configuration.minimumTLSVersion = .tlsv12
            configuration.applicationProtocols = ["http/1.1"]
            // That key and certificate belong together is checked here, before anybody connects.
            _ = try NIOSSLContext(configuration: configuration)
            return configuration
        } catch {
            throw Rejection(
                "gateway.tls.unusable", expected: "a certificate and its private key, as PEM files",
                found: "\(chain.lastPathComponent), \(key.lastPathComponent): \(error)",
                ja: "証明書または秘密鍵を使用できません", en: "The certificate or its key cannot be used")
        }
    }
}
