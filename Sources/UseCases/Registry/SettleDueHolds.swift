package import Quantities
package import Registry
import SQL
import Store

/// Does what the time has come for: delayed transfers whose day it is, and holds that have expired (期日到来の一括処理).
///
/// Each is a command of its own, so that one that cannot be done, such as from a frozen account, keeps no other back.
package struct SettleDueHolds: Sendable {
    /// Holds that one call looks at.
    package static let most = 500

    package init() {}

    /// What was settled, and what could not be.
    package struct Outcome: Codable, Sendable {
        package var completed: [HoldID] = []
        package var released: [HoldID] = []
        package var refused: [Refused] = []

        package struct Refused: Codable, Sendable {
            package let hold: HoldID
            package let rejection: Rejection
        }
    }

    /// - Parameter request: who asks; nil when nobody does, but the server by its clock.
    package func run(by request: Request?, on folder: DataFolder) throws -> Outcome {
        let now = folder.now
        let turning = try folder.store.read { try HoldTable.turning(by: now, atMost: Self.most, in: $0) }
        var outcome = Outcome()
        for hold in turning {
            let fate = hold.fate(at: now)
            if case .waits = fate { continue }
            do {
                let step = TakeRegistryStep(SettleHold(hold.id))
                let id = "settle:\(hold.id):\(hold.turn.seconds)"
                if let request {
                    _ = try folder.run(
                        step,
                        by: Request(
                            person: request.person, role: request.role, organisation: request.organisation, id: id))
                } else {
                    _ = try folder.runByClock(step, id: id)
                }
                if fate == .due { outcome.completed.append(hold.id) } else { outcome.released.append(hold.id) }
            } catch let rejection as Rejection {
                outcome.refused.append(Outcome.Refused(hold: hold.id, rejection: rejection))
            }
        }
        return outcome
    }
}
