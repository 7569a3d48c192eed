import Quantities
import Store

/// Which commands take two persons now, and how long the first may wait (二者承認の方針の照会).
package struct ShowApprovalPolicy: Query {
    package static let name = "approval.policy.show"
    package static let readers = ListPendingActs.readers

    package init() {}

    package func answer(to reader: Reader, from folder: DataFolder) throws -> ApprovalPolicy {
        try folder.store.read { try ApprovalPolicy.current(in: $0) }
    }
}
