import ArgumentParser
import Quantities
import Registry
import UseCases

/// Hands over what was set aside.
struct HoldCompleteCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "complete", abstract: "Hand over what was set aside (留保の実行).",
        discussion: """
            By the giver's representative. Delayed and scheduled transfers are completed by the registry itself.

            Example:
              daicho hold complete H-3 --as holder1
            """)

    @Argument(help: "The hold.")
    var hold: HoldID

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> TakeRegistryStep<CompleteHold> { TakeRegistryStep(CompleteHold(hold)) }

    func describe(_ answer: RegistryAnswer) -> [Bilingual] {
        [Bilingual(ja: "\(answer.quantity) を移転しました", en: "\(answer.quantity) moved:")] + UnitsGroup.lines(answer.units)
    }
}

/// Frees what was set aside.
struct HoldReleaseCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: "Free what was set aside; call a waiting transfer back (留保の解除).",
        discussion: """
            By one representative of the giver or of the receiver, or by the registry administrator; at once.

            Example:
              daicho hold release H-3 --as holder1
            """)

    @Argument(help: "The hold.")
    var hold: HoldID

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> TakeRegistryStep<ReleaseHold> { TakeRegistryStep(ReleaseHold(hold)) }

    func describe(_ answer: RegistryAnswer) -> [Bilingual] {
        [Bilingual(ja: "\(answer.quantity) の留保を解除しました", en: "\(answer.quantity) are free again:")]
            + UnitsGroup.lines(answer.units)
    }
}

/// Agrees to receive.
struct HoldConfirmCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Agree to receive what is to come (移転先の確認).",
        discussion: """
            By one representative of the receiver.

            Example:
              daicho hold confirm H-3 --as holder7
            """)

    @Argument(help: "The hold.")
    var hold: HoldID

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> TakeRegistryStep<ConfirmHold> { TakeRegistryStep(ConfirmHold(hold)) }

    func describe(_ answer: RegistryAnswer) -> [Bilingual] {
        [Bilingual(ja: "留保 \(hold) の受入れを確認しました", en: "Hold \(hold) is confirmed.")]
    }
}
