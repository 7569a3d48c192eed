package import Quantities
import Store

/// One person asks for an act. Its own record index makes its id.
package struct ActProposed: EventBody {
    package static let kind = "act.proposed"
    package let command: String
    /// What is asked, as canonical JSON.
    package let content: String
    package let expiresAt: Instant
}

/// A second person approves it; the records that carry it out follow at once, by the person who asked.
package struct ActApproved: EventBody {
    package static let kind = "act.approved"
    package let act: PendingActID
}

package struct ActDeclined: EventBody {
    package static let kind = "act.declined"
    package let act: PendingActID
    package let reason: String
}

/// Who asked takes it back.
package struct ActWithdrawn: EventBody {
    package static let kind = "act.withdrawn"
    package let act: PendingActID
}
