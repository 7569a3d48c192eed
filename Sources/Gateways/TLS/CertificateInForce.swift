package import Foundation
import NIOSSL
package import Quantities
import Synchronization

/// The certificate that a running server shows, read again when whoever runs it has renewed it.
///
/// Connections that stand keep theirs; the next ones get the new one.
package final class CertificateInForce: Sendable {
    private let files: (chain: URL, key: URL)
    private let held: Mutex<ServerCertificate>

    /// - Throws: as ``ServerCertificate``.
    package init(chain: URL, key: URL) throws(Rejection) {
        files = (chain, key)
        held = Mutex(try ServerCertificate(chain: chain, key: key))
    }

    package var certificate: ServerCertificate { held.withLock { $0 } }

    /// Takes the files as they are now; the old certificate stays when they cannot be used.
    /// - Throws: as ``ServerCertificate``.
    package func readAgain() throws(Rejection) {
        let new = try ServerCertificate(chain: files.chain, key: files.key)
        held.withLock { $0 = new }
    }

    var configuration: TLSConfiguration {
        var configuration = certificate.configuration
        configuration.sslContextCallback = { [self] _, promise in promise.succeed(certificate.override) }
        return configuration
    }
}
