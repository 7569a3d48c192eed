import ArgumentParser
import Quantities
import Registry
import UseCases

/// Puts a wrong transfer right.
struct UnitsCorrectCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Put a wrong transfer right by a transfer back (訂正).",
        discussion: """
            By the registry administrator. Nothing is undone: the record stays, and another one moves the units back. Units \
            that have gone on stay with whoever has them now, and the correction is refused.

            Example:
              daicho units correct 57 --ground receiverConsents \\
                --reason 移転先の誤り --as registrar1
            """)

    @Argument(help: "Index of the record of the transfer.")
    var record: UInt64

    @Option(help: "On what ground.")
    var ground: CorrectionGround

    @Option(help: "Why; public.")
    var reason: String

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> TakeRegistryStep<CorrectTransfer> {
        TakeRegistryStep(CorrectTransfer(record: record, ground: ground, reason: reason))
    }

    func describe(_ answer: RegistryAnswer) -> [Bilingual] {
        [
            Bilingual(
                ja: "記録 \(record) の移転を訂正し、\(answer.quantity) を戻しました",
                en: "The transfer of record \(record) is put right; \(answer.quantity) moved back:")
        ] + UnitsGroup.lines(answer.units)
    }
}
