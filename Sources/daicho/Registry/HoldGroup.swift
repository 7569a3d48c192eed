import ArgumentParser
import Quantities
import Registry
import UseCases

struct HoldGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold",
        abstract: "Units that are set aside: delayed, scheduled and reserved transfers (留保).",
        discussion: """
            A transfer to an account that is not trusted, or on a day to come, waits as a hold until the registry completes \
            it; until then its giver can call it back.

            Example:
              daicho hold list
              daicho hold release H-3 --as holder1
            """,
        subcommands: [
            HoldListCommand.self, HoldCompleteCommand.self, HoldReleaseCommand.self, HoldConfirmCommand.self,
            HoldSettleCommand.self, HoldAcceptCommand.self,
        ])
}
