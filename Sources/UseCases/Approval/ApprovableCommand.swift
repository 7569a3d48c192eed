package import Quantities
import Registry
package import Store

/// A command that a policy may make to take two persons: it can wait, and be carried out later from its record.
package protocol ApprovableCommand: Command, Decodable {
    /// Refuses what would be refused if it were carried out now; writes nothing.
    func rehearse(in transaction: Transaction) throws
    /// What is asked, in a sentence for the person who is to approve it.
    var summary: Bilingual { get }
}

/// Every command that can wait for a second person.
package enum ApprovableCommands {
    package static let all: [any ApprovableCommand.Type] = [
        TakeRegistryStep<OpenAccount>.self, IssueCertified.self, TakeRegistryStep<TransferUnits>.self,
        RetireWithCertificate.self, SetApprovalPolicy.self,
    ]

    static func named(_ name: String) -> (any ApprovableCommand.Type)? { all.first { $0.name == name } }
}
