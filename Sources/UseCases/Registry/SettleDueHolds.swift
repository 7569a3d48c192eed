package import Quantities
package import Registry
import SQL
import Store

/// Does what the time has come for: delayed transfers whose day it is, and holds that have expired (期日到来の一括処理).
///
/// Each is a command of its own, so that one that cannot be done, such as from a frozen account, keeps no other back: however
/// many such there are, those after them are looked at too. What cannot be done stays, and is a task of whoever can change
/// that (``HoldToDo``).
package struct SettleDueHolds: Sendable {
    /// Holds that one call settles, and refusals that it tells of.
    package static let most = 500

    /// Holds that are read at a time.
    private let page: Int

    package init() { self.init(page: Self.most) }

    init(page: Int) { self.page = page }

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
        var outcome = Outcome()
        var last: Hold?
        while outcome.completed.count + outcome.released.count < Self.most {
            let turning = try folder.store.read { try HoldTable.turning(by: now, after: last, atMost: page, in: $0) }
            for hold in turning { try settle(hold, at: now, by: request, on: folder, &outcome) }
            guard turning.count == page else { break }
            last = turning.last
        }
        return outcome
    }

    private func settle(
        _ hold: Hold, at now: Instant, by request: Request?, on folder: DataFolder, _ outcome: inout Outcome
    ) throws {
        let fate = hold.fate(at: now)
        if case .waits = fate { return }
        do {
            let step = TakeRegistryStep(SettleHold(hold.id))
            let id = "settle:\(hold.id):\(hold.turn.seconds)"
            if let request {
                _ = try folder.run(
                    step,
                    by: Request(person: request.person, role: request.role, organisation: request.organisation, id: id))
            } else {
                _ = try folder.runByClock(step, id: id)
            }
            if fate == .due { outcome.completed.append(hold.id) } else { outcome.released.append(hold.id) }
        } catch let rejection as Rejection {
            guard outcome.refused.count < Self.most else { return }
            outcome.refused.append(Outcome.Refused(hold: hold.id, rejection: rejection))
        }
    }
}
