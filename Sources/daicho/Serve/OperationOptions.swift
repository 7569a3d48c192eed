import ArgumentParser
import Foundation
import Gateways
import Glibc
import Portal
import Quantities

/// How a server behaves in operation (運用).
struct OperationOptions: ParsableArguments {
    @Option(
        help: "The certificate with those that lead to its root, as a PEM file: TLS instead of plain HTTP.",
        completion: .file(extensions: ["pem"]))
    var tlsCertificate: String?

    @Option(
        help: "Its private key, as a PEM file that nobody else can read.", completion: .file(extensions: ["pem"]))
    var tlsKey: String?

    @Flag(help: "A proxy of your own stands before it: X-Forwarded-For names the client. Never without one.")
    var trustProxy = false

    @Option(help: ArgumentHelp("Requests a second of one address in the long run; 0 for any number.", valueName: "n"))
    var rate = ServerSettings().perClient.perSecond

    @Flag(help: "Show /metrics to every address, not to this machine alone.")
    var publicMetrics = false

    @Flag(
        inversion: .prefixedNo,
        help: "A line of JSON on standard error for each request. Default: unless that is a terminal.")
    var accessLog = isatty(STDERR_FILENO) == 0

    func check() throws {
        guard (tlsCertificate == nil) == (tlsKey == nil) else {
            throw ValidationError("--tls-certificate and --tls-key go together.")
        }
        guard (0...1_000_000).contains(rate) else { throw ValidationError("--rate takes 0 to 1000000.") }
    }

    /// - Throws: ``Rejection`` as ``CertificateInForce``: before anything listens.
    func certificate() throws(Rejection) -> CertificateInForce? {
        guard let tlsCertificate, let tlsKey else { return nil }
        return try CertificateInForce(chain: URL(filePath: tlsCertificate), key: URL(filePath: tlsKey))
    }

    var settings: ServerSettings {
        var settings = ServerSettings()
        settings.perClient = RateLimit(perSecond: rate, burst: 4 * rate)
        if rate == 0 { settings.perPerson = .none }
        settings.trustsProxy = trustProxy
        settings.showsMetrics = publicMetrics
        settings.isSecure = tlsCertificate != nil
        return settings
    }

    var log: RequestLog {
        guard accessLog else { return .silent }
        return RequestLog { line in
            // One write a line: lines of concurrent answers do not mix.
            _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
        }
    }
}
