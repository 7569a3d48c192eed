import ArgumentParser
import Quantities
import TransparencyLog
import UseCases

/// Checks a receipt with nothing but files and a key.
struct LogVerifyCommand: DaichoCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check a record's receipt, without any data folder (受領証の検証).",
        discussion: """
            Recomputes the root from the record's exact bytes and compares it with the one that was signed. Ends with 1 when \
            anything does not hold. Have the log's key or the policy from a source other than the receipt.

            Example:
              daicho log verify 17.tlog-proof --record 17.json --vkey-file log.vkey
              daicho log verify 17.tlog-proof --record 17.json --policy trust.policy
            """)

    @Argument(help: "The receipt.", completion: .file(extensions: ["tlog-proof"]))
    var file: String

    @Option(help: "The record, as `daicho log record` wrote it.", completion: .file(extensions: ["json"]))
    var record: String

    @OptionGroup var trust: TrustOptions

    @Flag(help: "Print one JSON value for machines.")
    var json = false

    func validate() throws {
        guard !trust.isEmpty else { throw ValidationError("Say whom to trust: --vkey, --vkey-file or --policy.") }
    }

    func perform() throws {
        let verdict = try VerifyReceipt(
            receipt: InputFile(file, limit: LogProof.maximumByteCount).bytes(), record: InputFile(record).bytes(),
            trust: trust.trust()
        ).run()
        guard !json else { return try Output.json(verdict) }
        let origin = Output.printable(verdict.origin)
        Output.line(
            ja: "✓ この内容は \(origin) の記録 \(verdict.index) です（SHA-256 \(verdict.recordDigest)）",
            en: "✓ These bytes are record \(verdict.index) of \(origin) (SHA-256 \(verdict.recordDigest))")
        Output.line(
            ja: "✓ ログの署名: \(verdict.size) 件、ルート \(verdict.root)",
            en: "✓ signed by the log: \(verdict.size) records, root \(verdict.root)")
        TrustOptions.show(verdict.cosignatures)
        if verdict.cosignatures.isEmpty {
            Output.line(
                ja: "– 証人の連署は確かめていません。ログが他の人に別の履歴を見せていないことは証明されません",
                en: "– no witness's word: not proved that the log shows everyone the same history")
        }
        if verdict.withoutFinalNewline {
            Output.line(
                ja: "– ファイル末尾の改行は記録に含まれません", en: "– the newline at the end of the file is no part of the record")
        }
    }
}
