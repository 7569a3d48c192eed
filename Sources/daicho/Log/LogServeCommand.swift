import ArgumentParser
import Quantities
import UseCases

/// Serves the log over HTTP.
struct LogServeCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the log's public files over HTTP (ログの公開サーバー).",
        discussion: """
            The same files as `daicho log export` writes, always the newest. Plain HTTP for this machine: put a web server with a \
            certificate before it, or let that give out an exported folder, which needs no key on its machine. Ctrl-C ends it.

            Example:
              daicho log serve --port 8080
              daicho log serve --host 0.0.0.0 --port 8080 --cosigned
            """)

    @OptionGroup var server: ServerOptions

    @Flag(help: "Serve the newest checkpoint that witnesses have cosigned, not the newest of all.")
    var cosigned = false

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let data = try folder.open()
        try server.serve(PublishLog(cosignedOnly: cosigned).site(of: data), json: json) { url in
            Output.line(ja: "ログを公開しています: \(url)/checkpoint", en: "Serving the log at \(url)/checkpoint")
        }
    }
}
