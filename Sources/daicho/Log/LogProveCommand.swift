import ArgumentParser
import Quantities
import TransparencyLog
import UseCases

/// Writes the receipt of a record.
struct LogProveCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove",
        abstract: "Write the receipt of a record: a proof to check offline (受領証の出力).",
        discussion: """
            A C2SP tlog-proof under the newest checkpoint that witnesses have cosigned, if there is one with the record; else under \
            the newest of all. Give it to whoever the record concerns, with the record itself.

            Example:
              daicho log prove 17 --out 17.tlog-proof
              daicho log record 17 --out 17.json
              daicho log verify 17.tlog-proof --record 17.json --vkey-file log.vkey
            """)

    @Argument(help: "Index of the record, from 0.")
    var index: UInt64

    @Option(help: "Where to write it. Default: standard output.", completion: .file(extensions: ["tlog-proof"]))
    var out: String?

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let (proof, count) = try folder.open().answer(ProveRecord(index: index), to: .owner)
        let text = String(decoding: proof.bytes, as: UTF8.self)
        if let out { try OutputFile(out).write(proof.bytes) }
        if json {
            return try Output.json(
                Made(index: index, file: out, receipt: text, cosignatures: count))
        }
        guard let out else { return Output.line(String(text.dropLast())) }
        Output.line(
            ja: "\(out): 記録 \(index) の受領証（連署 \(count) 件）",
            en: "\(out): the receipt of record \(index), \(count) cosignatures")
    }
}

private struct Made: Encodable {
    let index: UInt64
    let file: String?
    let receipt: String
    let cosignatures: Int
}
