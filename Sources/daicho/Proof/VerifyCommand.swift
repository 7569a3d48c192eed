import ArgumentParser
import Quantities
import UseCases

/// Checks a proof bundle with nothing but the file and a key.
struct VerifyCommand: DaichoCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check a proof bundle, without any data folder (証明バンドルの検証).",
        discussion: """
            Recomputes every hash, proof, sum and equation. Ends with 1 at the first that does not hold. Give the log's key \
            from a source other than the bundle; without it the bundle only proves that it agrees with itself.

            Example:
              daicho verify proof.json --vkey-file log.vkey
            """)

    static let mostBytes = 1 << 30

    @Argument(help: "The bundle.", completion: .file(extensions: ["json"]))
    var file: String

    @Option(help: "The log's verifier key (検証鍵), as its operator published it.")
    var vkey: String?

    @Option(help: "A file with that key.", completion: .file(extensions: ["vkey"]))
    var vkeyFile: String?

    @Flag(help: "Print one JSON value for machines.")
    var json = false

    func validate() throws {
        guard vkey == nil || vkeyFile == nil else { throw ValidationError("Say either --vkey or --vkey-file.") }
    }

    func perform() throws {
        let verdict = try VerifyBundle(
            bytes: InputFile(file, limit: Self.mostBytes).bytes(), verifierKey: verifierKey()
        ).run()
        guard !json else { return try Output.json(verdict) }
        let serials =
            verdict.firstSerial == verdict.lastSerial
            ? verdict.firstSerial : "\(verdict.firstSerial)–\(verdict.lastSerial)"
        Output.line(
            Output.printable("\(serials)  \(verdict.tonnes)  \(verdict.project)  \(verdict.monitoringPeriod)"))
        if let retirement = verdict.retirement { Output.line(Output.printable(Output.text(retirement))) }
        verdict.proved.forEach { Output.line("✓ " + Output.printable(Output.text($0))) }
        Output.line(ja: "証明の対象外:", en: "Not proved:")
        verdict.notProved.forEach { Output.line("– " + Output.printable(Output.text($0))) }
    }

    private func verifierKey() throws -> String? {
        guard let vkeyFile else { return vkey }
        let text = try InputFile(vkeyFile, limit: 4096).text()
        return text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    }
}
