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

    func perform() throws { try PortalServing(server: server, json: json).run(try folder.open()) }
}
