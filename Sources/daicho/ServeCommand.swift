import ArgumentParser
import Portal
import UseCases

/// Serves the portal.
struct ServeCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the portal and the API over HTTP (ポータル).",
        discussion: """
            Pages for people in Japanese and English, JSON for machines (/docs). Plain HTTP, for this machine or behind a proxy; with a \
            certificate TLS 1.2 and 1.3, and SIGHUP takes a renewed one. Ctrl-C ends it.

            Example:
              daicho serve --port 8080
              daicho serve --port 8443 --tls-certificate c.pem --tls-key k.pem
            """)

    @OptionGroup var server: ServerOptions
    @OptionGroup var operation: OperationOptions
    @OptionGroup var mail: MailOptions

    @Option(help: ArgumentHelp("The address as browsers reach it, when a proxy is before it.", valueName: "url"))
    var publicURL: String?

    @OptionGroup var folder: FolderOptions

    func validate() throws {
        try operation.check()
        try mail.check()
    }

    func perform() throws {
        try PortalServing(
            server: server, json: json, operation: operation, mail: mail, publicAddress: publicURL
        ).run(try folder.open())
    }
}
