import ArgumentParser
import Quantities
import UseCases

/// Checks a proof bundle with nothing but the file and a key.
struct VerifyCommand: DaichoCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check a proof bundle or a certified statement, without any data folder (証明バンドル・証明付き取引明細の検証).",
        discussion: """
            Recomputes every hash, proof, sum and equation. Ends with 1 at the first that does not hold. Give the log's key \
            from a source other than the file; without it the file only proves that it agrees with itself.

            Example:
              daicho verify proof.json --vkey-file log.vkey
              daicho verify statement.json --vkey-file log.vkey
            """)

    static let mostBytes = 1 << 30

    @Argument(help: "The bundle, or the statement.", completion: .file(extensions: ["json"]))
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
        let bytes = try InputFile(file, limit: Self.mostBytes).bytes()
        if VerifyStatement.isOne(bytes) { return try verifyStatement(bytes) }
        let verdict = try VerifyBundle(bytes: bytes, verifierKey: verifierKey()).run()
        guard !json else { return try Output.json(verdict) }
        let serials =
            verdict.firstSerial == verdict.lastSerial
            ? verdict.firstSerial : "\(verdict.firstSerial)–\(verdict.lastSerial)"
        Output.line(
            Output.printable("\(serials)  \(verdict.tonnes)  \(verdict.project)  \(verdict.monitoringPeriod)"))
        if let retirement = verdict.retirement { Output.line(Output.printable(Output.text(retirement))) }
        Self.tell(verdict.proved, not: verdict.notProved)
    }

    private func verifyStatement(_ bytes: [UInt8]) throws {
        let verdict = try VerifyStatement(bytes: bytes, verifierKey: verifierKey()).run()
        guard !json else { return try Output.json(verdict) }
        Output.line(Output.printable("\(verdict.account)  \(verdict.period.map { "\($0)  " } ?? "")\(verdict.closing)"))
        Self.tell(verdict.proved, not: verdict.notProved)
    }

    private static func tell(_ proved: [Bilingual], not open: [Bilingual]) {
        proved.forEach { Output.line("✓ " + Output.printable(Output.text($0))) }
        Output.line(ja: "証明の対象外:", en: "Not proved:")
        open.forEach { Output.line("– " + Output.printable(Output.text($0))) }
    }

    private func verifierKey() throws -> String? {
        guard let vkeyFile else { return vkey }
        let text = try InputFile(vkeyFile, limit: 4096).text()
        return text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    }
}
