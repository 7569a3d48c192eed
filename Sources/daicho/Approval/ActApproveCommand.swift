import ArgumentParser
import Quantities
import UseCases

/// The second person approves.
struct ActApproveCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Approve an act, which is then carried out at once (承認).",
        discussion: """
            By another person of the same organisation, who may do the act themselves.

            Example:
              daicho act approve PA-57 --as holder2
            """)

    @Argument(help: "Id of the act.")
    var pending: PendingActID

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> ApproveAct { ApproveAct(pending) }

    func documents(_ answer: ApprovalAnswer) -> [String] { answer.certificate.map { [$0] } ?? [] }

    func describe(_ answer: ApprovalAnswer) -> [Bilingual] {
        [
            Bilingual(
                ja: "申請 \(answer.act)（\(answer.command)）を承認し、実行しました",
                en: "Act \(answer.act) (\(answer.command)) is approved and carried out.")
        ]
    }
}

/// The second person declines.
struct ActDeclineCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "decline", abstract: "Decline an act, with a reason (却下).",
        discussion: """
            Example:
              daicho act decline PA-57 --reason "wrong account" --as holder2
            """)

    @Argument(help: "Id of the act.")
    var pending: PendingActID

    @Option(help: "Why; it is public.")
    var reason: String

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> DeclineAct { DeclineAct(pending, reason: reason) }

    func describe(_ answer: PendingActID) -> [Bilingual] {
        [Bilingual(ja: "申請 \(answer) を却下しました", en: "Act \(answer) is declined.")]
    }
}

/// Who asked takes it back.
struct ActWithdrawCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Take back an act that you asked for (取下げ).",
        discussion: """
            Example:
              daicho act withdraw PA-57 --as holder1
            """)

    @Argument(help: "Id of the act.")
    var pending: PendingActID

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> WithdrawAct { WithdrawAct(pending) }

    func describe(_ answer: PendingActID) -> [Bilingual] {
        [Bilingual(ja: "申請 \(answer) を取り下げました", en: "Act \(answer) is withdrawn.")]
    }
}
