package import Quantities

extension TransferInBulk {
    /// A row that would be refused.
    package struct Refusal: Hashable, Sendable {
        /// From 0 on.
        package let index: Int
        package let rejection: Rejection
    }

    /// Every row that would be refused now, until there are so many; none when the account cannot be drawn from at all, or
    /// what is wrong is not one row's.
    package func refusals(
        by actor: Actor, at now: Instant, _ rules: RegistryRules, _ state: RegistryState, atMost most: Int
    ) -> [Refusal] {
        guard rows.count <= Self.mostRows, let source = try? state.source(from, representedBy: actor) else { return [] }
        return walk(source, at: now, rules, state, until: most).refusals
    }

    /// What the rows move, in their order; goes on past refused ones until there are so many. What a row leaves is what the
    /// next one takes from.
    func walk(
        _ source: Account, at now: Instant, _ rules: RegistryRules, _ state: RegistryState, until most: Int
    ) -> (shares: [BulkShare], refusals: [Refusal]) {
        var left = state
        var shares: [BulkShare] = []
        var refusals: [Refusal] = []
        for (index, row) in rows.enumerated() {
            guard refusals.count < most else { break }
            do throws(Rejection) {
                let movement = try left.share(row, from: source, at: now, rules)
                left.take(movement, from: from)
                shares.append(BulkShare(to: row.to, units: movement.moved))
            } catch {
                let reason = reason(of: row, error, source, at: now, rules, state)
                refusals.append(Refusal(index: index, rejection: reason))
            }
        }
        return (shares, refusals)
    }

    /// What is wrong with a row by itself comes before what the rows before it have taken.
    private func reason(
        of row: BulkRow, _ found: Rejection, _ source: Account, at now: Instant, _ rules: RegistryRules,
        _ state: RegistryState
    ) -> Rejection {
        if case .quantity = row.units { return found }
        do throws(Rejection) {
            _ = try state.share(row, from: source, at: now, rules)
            return .takenTwice
        } catch {
            return error
        }
    }
}
