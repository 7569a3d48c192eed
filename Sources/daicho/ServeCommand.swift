import ArgumentParser
import Portal
import UseCases

/// Serves the portal.
struct ServeCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the portal over HTTP (ポータル).",
        discussion: """
            Pages for people in Japanese and English. Plain HTTP for this machine: put a web server with a certificate before it. \
            Ctrl-C ends it.

            Example:
              daicho serve --port 8080
            """)

    @OptionGroup var server: ServerOptions
    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let site = PortalSite(try folder.open())
        // What an earlier run has left goes on; what this one leaves waits for the next.
        site.work.resume()
        defer { site.work.stop() }
        try server.serve(site, json: json) { url in
            Output.line(ja: "ポータルを公開しています: \(url)/", en: "The portal is open at \(url)/")
        }
    }
}
