import ArgumentParser
import Quantities
import Registry
import UseCases

/// Names a representative of an account.
struct AccountAppointCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "appoint", abstract: "Name a representative of an account, and what they may do (口座代表者の指名).",
        discussion: """
            By the registry administrator. An account without a named representative is represented by every account \
            representative of its organisation; from the first named one on, by those named alone.

            Example:
              daicho account appoint A1 holder1 --power initiate --as registrar1
            """)

    @Argument(help: "The account.")
    var account: AccountID

    @Argument(help: "The person.")
    var person: PersonID

    @Option(help: "What they may do.")
    var power: RepresentativePower

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> TakeRegistryStep<AppointRepresentative> {
        TakeRegistryStep(AppointRepresentative(account: account, person: person, power: power))
    }

    func describe(_ answer: RegistryAnswer) -> [Bilingual] {
        [
            Bilingual(
                ja: "\(person) を口座 \(account) の代表者に指名しました（\(power.name.ja)）",
                en: "\(person) represents account \(account) (\(power.name.en.lowercased())).")
        ]
    }
}
