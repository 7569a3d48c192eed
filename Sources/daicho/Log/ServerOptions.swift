import ArgumentParser
import Foundation
import Gateways
import Quantities

/// Where a server takes connections.
struct ServerOptions: ParsableArguments {
    @Option(help: "The address to take connections at. Default: this machine only.")
    var host = "127.0.0.1"

    @Option(help: "The port; 0 for any that is free.")
    var port: UInt16

    func url(_ port: Int, isSecure: Bool = false) -> String {
        "\(isSecure ? "https" : "http")://\(host.contains(":") ? "[\(host)]" : host):\(port)"
    }

    /// Serves a site until the program is told to stop, and says once where it can be reached.
    func serve(
        _ site: some WebSite, certificate: CertificateInForce? = nil, json: Bool,
        describe: @escaping @Sendable (String) -> Void
    ) throws {
        let server = WebServer(host: host, port: Int(port), site: site, certificate: certificate) { error in
            Output.note(Failure(error).line)
        }
        try Blocking.run {
            try await server.run { port in
                let url = url(port, isSecure: certificate != nil)
                guard json else { return describe(url) }
                try? Output.json(
                    Listening(
                        url: url, port: port, certificateUntil: certificate?.certificate.validity.upperBound))
            }
        }
    }
}

private struct Listening: Encodable {
    let url: String
    let port: Int
    let certificateUntil: Instant?
}
