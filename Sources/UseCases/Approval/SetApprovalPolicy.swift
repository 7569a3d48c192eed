package import Quantities
package import Store

/// Says which commands take two persons (二者承認の方針の変更). Under a policy that covers it, this takes two itself.
package struct SetApprovalPolicy: ApprovableCommand {
    package static let name = "approval.policy.set"
    package static let permitted: Set<Role> = [.registryAdministrator, .systemOperator]

    package let policy: ApprovalPolicy

    package init(_ policy: ApprovalPolicy) { self.policy = policy }

    package func rehearse(in transaction: Transaction) {}

    package func perform(in transaction: Transaction) throws -> ApprovalPolicy {
        let record = try transaction.append(
            ApprovalPolicySet(commands: policy.commands, days: policy.days), subject: "policy:approval")
        try policy.put(record: record, in: transaction.database)
        return policy
    }
}

package struct ApprovalPolicySet: EventBody {
    package static let kind = "approval.policySet"
    package let commands: [String]
    package let days: Int
}
