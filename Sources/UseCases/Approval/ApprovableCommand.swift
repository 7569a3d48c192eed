package import Quantities
import Registry
package import Store

/// A command that a policy may make to take two persons: it can wait, and be carried out later from its record.
package protocol ApprovableCommand: Command, Decodable {
    /// Refuses what would be refused if it were carried out now; writes nothing.
    func rehearse(in transaction: Transaction) throws
    /// What is asked, in a sentence for the person who is to approve it.
    var summary: Bilingual { get }
    /// The account that it disposes of, whose representatives alone may approve it; nil when it disposes of none.
    func disposal(in transaction: Transaction) throws -> AccountID?
}

extension ApprovableCommand {
    package func disposal(in transaction: Transaction) -> AccountID? { nil }
}

/// Every command that can wait for a second person. What only keeps units where they are, or back, takes effect at once and
/// is not among them: calling a transfer back, taking an account off the trusted ones, agreeing to receive.
package enum ApprovableCommands {
    package static let all: [any ApprovableCommand.Type] = [
        TakeRegistryStep<OpenAccount>.self, IssueCertified.self, TakeRegistryStep<TransferUnits>.self,
        RetireWithCertificate.self, SetApprovalPolicy.self, SetRegistryControls.self,
        TakeRegistryStep<CloseAccount>.self, TakeRegistryStep<FlagAccount>.self, TakeRegistryStep<LimitAccount>.self,
        TakeRegistryStep<AppointRepresentative>.self, TakeRegistryStep<RemoveRepresentative>.self,
        TakeRegistryStep<TrustDestination>.self, TakeRegistryStep<Freeze>.self, TakeRegistryStep<Unfreeze>.self,
        TakeRegistryStep<TransferInBulk>.self, TakeRegistryStep<CorrectTransfer>.self,
        TakeRegistryStep<CancelUnits>.self, TakeRegistryStep<ExportUnits>.self, TakeRegistryStep<ReserveUnits>.self,
        TakeRegistryStep<CompleteHold>.self, TakeRegistryStep<AcceptExchange>.self,
    ]

    static func named(_ name: String) -> (any ApprovableCommand.Type)? { all.first { $0.name == name } }
}
