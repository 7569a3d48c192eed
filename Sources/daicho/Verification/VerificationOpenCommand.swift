import ArgumentParser
import Quantities
import UseCases

/// A verification body takes on a monitoring period.
struct VerificationOpenCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Take on a monitoring period with a team (検証契約).",
        discussion: """
            By a verifier independent of the operator. Of the contract only its SHA-256 is recorded. The team is fixed once \
            the first item is answered.

            Example:
              daicho verification open P1-2024 --contract contract.pdf --team verifier1 \\
                --team verifier2 --as verifier1
            """)

    @Argument(help: "The monitoring period.")
    var period: MonitoringPeriodID

    @Option(parsing: .singleValue, help: "A member of the team; repeat for several. Default: who acts.")
    var team: [PersonID] = []

    @Option(help: ArgumentHelp("The contract, or its SHA-256.", valueName: "file|sha256"))
    var contract: SignedPaper

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) throws -> OpenVerification {
        OpenVerification(
            monitoringPeriod: period, team: team.isEmpty ? [act.person] : team, contractDigest: try contract.digest())
    }

    func describe(_ answer: VerificationAnswer) -> [Bilingual] {
        [
            Bilingual(
                ja: "\(answer.monitoringPeriod) の検証を開始しました",
                en: "The verification of \(answer.monitoringPeriod) is open.")
        ]
    }

    func next(_ answer: VerificationAnswer) -> [String] {
        ["daicho verification run \(answer.monitoringPeriod) --as \(act.person)"]
    }
}
