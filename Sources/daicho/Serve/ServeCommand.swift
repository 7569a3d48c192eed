import ArgumentParser
import Foundation
import Gateways
import Portal
import UseCases

/// Serves the portal and the API.
struct ServeCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the portal and the API over HTTP (ポータル).",
        discussion: """
            Pages for people in Japanese and English, and JSON for machines (/docs). Without a certificate it speaks plain HTTP, for \
            this machine. Ctrl-C ends it.

            Examples:
              daicho serve --port 8080
              daicho serve --host 0.0.0.0 --port 8443 --tls-certificate chain.pem --tls-key key.pem
            """)

    @OptionGroup var server: ServerOptions
    @OptionGroup var operation: OperationOptions
    @OptionGroup var folder: FolderOptions

    func validate() throws { try operation.requirePair() }

    func perform() throws {
        let folder = try folder.open()
        let settings = operation.settings
        let portal = PortalSite(folder, perPerson: settings.perPerson)
        let site = ServedSite(folder, portal, settings, log: operation.log)
        try server.serve(site, certificate: operation.certificate, json: json) { url in
            Output.line(ja: "ポータルを公開しています: \(url)/", en: "The portal is open at \(url)/")
        }
    }
}
