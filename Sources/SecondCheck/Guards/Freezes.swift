/// What stands still, and since which record (凍結中のもの). Memory: one entry for each.
struct Freezes: Sendable {
    private(set) var scopes: [StatedScope: UInt64] = [:]

    /// False when it stood still already.
    mutating func freeze(_ scope: StatedScope, record: UInt64) -> Bool {
        guard scopes[scope] == nil else { return false }
        scopes[scope] = record
        return true
    }

    /// False when it did not stand still.
    mutating func unfreeze(_ scope: StatedScope) -> Bool { scopes.removeValue(forKey: scope) != nil }

    /// What keeps an account's units where they are, and others from it; nil when nothing does.
    func holding(_ account: AuditedAccount) -> StatedScope? {
        guard !scopes.isEmpty else { return nil }
        return [.registry, .organisation(account.organisation), .account(account.id)].first { scopes[$0] != nil }
    }

    /// What keeps any of these units where they are; always the same one of several.
    func holding(_ parts: [StatedPart]) -> StatedScope? {
        guard !scopes.isEmpty else { return nil }
        let holding = scopes.keys.filter { scope in
            guard case .units(let series, let range) = scope else { return false }
            return parts.contains { $0.series == series && $0.first <= range.upperBound && range.lowerBound <= $0.last }
        }
        return holding.min { $0.text < $1.text }
    }
}

/// Something that stands still, as the second check derives it.
package struct AuditedFreeze: Hashable, Sendable {
    /// In words: `account:A1`.
    package let scope: String
    /// As canonical JSON.
    package let state: String
    package let record: UInt64
}
