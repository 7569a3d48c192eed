import ArgumentParser
import Foundation
import Quantities
import Registry
import UseCases

/// Writes a proof that strangers can check without this folder.
struct BundleCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "bundle",
        abstract: "Write the proof bundle of some serials (証明バンドルの出力).",
        discussion: """
            One JSON file with every record, proof and calculation from the serials down to the readings. It holds the homes' \
            readings, unless --without-readings leaves their commitments only. Serials must be of one batch.

            Example:
              daicho bundle JCL-000000000001 --to JCL-000000000010 --out proof.json
            """)

    @Argument(help: "The serial, or the first of several.")
    var serial: Serial

    @Option(help: "The last serial.")
    var to: Serial?

    @Option(help: "Where to write it. Default: <serial>.proof.json here.", completion: .file(extensions: ["json"]))
    var out: String?

    @Flag(help: "Leave the readings out: homes stay private, and their sums cannot be recomputed.")
    var withoutReadings = false

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let data = try folder.open()
        let bytes = try data.answer(
            ExportBundle(first: serial, last: to ?? serial, disclosesReadings: !withoutReadings), to: .owner)
        let path = out ?? "\(serial).proof.json"
        try OutputFile(path).write(bytes)
        guard !json else {
            return try Output.json(
                Written(
                    file: path, bytes: bytes.count, digest: Digest.hex(bytes), disclosesReadings: !withoutReadings,
                    verifierKey: data.verifierKey))
        }
        Output.line(ja: "\(path)（\(bytes.count) バイト）", en: "\(path) (\(bytes.count) bytes)")
        if !withoutReadings {
            Output.line(
                ja: "会員の計測値を含みます。公開する場合は --without-readings も検討してください",
                en: "It holds homes' readings; for the public, consider --without-readings.")
        }
        Output.next(["daicho verify \(path) --vkey '\(data.verifierKey)'"])
    }
}

private struct Written: Encodable {
    let file: String
    let bytes: Int
    /// SHA-256 of the file.
    let digest: String
    let disclosesReadings: Bool
    let verifierKey: String
}
