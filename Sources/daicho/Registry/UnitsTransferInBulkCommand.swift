import ArgumentParser
import Foundation
import Quantities
import Registry
import UseCases

/// Moves units to many accounts.
struct UnitsTransferInBulkCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "transfer-in-bulk", abstract: "Move units of one account to many, all or nothing (一括移転).",
        discussion: """
            By the account's representative. The CSV file has the columns to (移転先口座) and quantity (数量), with batch \
            (ロット) if it matters, or serials (シリアル番号); UTF-8 or CP932. Every bad row is told of, and then nothing moves. \
            --dry-run shows what would move, and stops.

            Example:
              daicho units transfer-in-bulk --from A1 --file transfers.csv \\
                --dry-run --as holder1
            """)

    @Option(help: "The account that gives.")
    var from: AccountID

    @Option(help: "The list of transfers.", completion: .file(extensions: ["csv"]))
    var file: String

    @OptionGroup var problems: ProblemsOption
    @OptionGroup var preview: PreviewOption
    @OptionGroup var act: ActOptions

    func perform() throws {
        let hint = Bilingual(ja: "ファイルを直してもう一度実行してください", en: "Correct the file and try again.")
        try problems.keeping(hint: hint) {
            do {
                try preview.unlessAsked(for: step(), by: act) { try carryOut() }
            } catch let refusal as Rejection {
                throw try reasons(for: refusal)
            }
        }
    }

    /// The command names the first bad row; whoever corrects the file wants them all.
    private func reasons(for refusal: Rejection) throws -> any Error {
        let folder = try act.folder.open()
        return try PreviewBulkTransfer(from: from, bytes: InputFile(file).bytes()).reasons(for: refusal) {
            try folder.answer($0, to: .person(try act.actor(in: TransferInBulk.permitted, of: folder)))
        }
    }

    func useCase(on folder: DataFolder) throws -> TakeRegistryStep<TransferInBulk> {
        let step = try step()
        try preview.confirm(step, by: act, on: folder)
        return TakeRegistryStep(step)
    }

    private func step() throws -> TransferInBulk {
        TransferInBulk(from: from, rows: try BulkTransferFile.rows(InputFile(file).bytes()))
    }

    func describe(_ answer: RegistryAnswer) -> [Bilingual] {
        [Bilingual(ja: "\(from) から \(answer.quantity) を移転しました", en: "\(answer.quantity) moved from \(from):")]
            + UnitsGroup.lines(answer.units)
    }
}
