import ArgumentParser
import Foundation
import Gateways
import Quantities
import Store
import TransparencyLog

/// Runs a witness for other people's logs.
struct LogWitnessCommand: DaichoCommand {
    static let configuration = CommandConfiguration(
        commandName: "witness",
        abstract: "Run a witness that cosigns checkpoints of logs it knows (証人サーバー).",
        discussion: """
            C2SP tlog-witness: it cosigns what continues all that it has cosigned before, and so nobody can be shown another \
            history. Run it where the log's operator has no hand. Its folder holds its key, made on first start, and what it has \
            seen; never bring an old copy of it back. Ctrl-C ends it.

            Example:
              daicho log witness witness-data --name witness.example/w1 \\
                --port 8081 --log "$(cat log.vkey)"
            """)

    @Argument(help: "The witness's own folder.", completion: .directory)
    var directory: String

    @Option(help: "The name of a new witness: its address without https://. Fixed for good.")
    var name: String?

    @Option(
        name: .customLong("log"), parsing: .singleValue,
        help: ArgumentHelp("A further log to cosign, by its verifier key; it is remembered.", valueName: "vkey"))
    var logs: [String] = []

    @OptionGroup var server: ServerOptions

    @Flag(help: "Print one JSON value for machines.")
    var json = false

    func perform() throws {
        let witness = try WitnessFolder(
            URL(filePath: directory), name: name, adding: logs.map { try NoteVerifier(vkey: $0) },
            random: Entropy.system.bytes)
        let site = WitnessSite(witness) { UInt64(max(0, Date().timeIntervalSince1970)) }
        try server.serve(site, json: json) { url in
            Output.line(
                ja: "証人 \(witness.signer.name): \(url)（ログ \(witness.logs.count) 件）",
                en: "Witness \(witness.signer.name) at \(url), for \(witness.logs.count) logs")
            Output.line(
                ja: "方針ファイルの行: witness NAME \(witness.signer.verifier.vkey) \(url)",
                en: "Line for a policy: witness NAME \(witness.signer.verifier.vkey) \(url)")
        }
    }
}
