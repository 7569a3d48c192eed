import ArgumentParser
import Foundation
import Gateways

/// Where a server takes connections.
struct ServerOptions: ParsableArguments {
    @Option(help: "The address to take connections at. Default: this machine only.")
    var host = "127.0.0.1"

    @Option(help: "The port; 0 for any that is free.")
    var port: UInt16

    func url(_ port: Int) -> String { "http://\(host.contains(":") ? "[\(host)]" : host):\(port)" }

    /// Serves a site until the program is told to stop, and says once where it can be reached.
    func serve(_ site: some WebSite, json: Bool, describe: @escaping @Sendable (String) -> Void) throws {
        let server = WebServer(host: host, port: Int(port), site: site) { error in Output.note(Failure(error).line) }
        try Blocking.run {
            try await server.run { port in
                let url = url(port)
                guard json else { return describe(url) }
                try? Output.json(Listening(url: url, port: port))
            }
        }
    }
}

private struct Listening: Encodable {
    let url: String
    let port: Int
}
