package import Quantities

/// One line of a transfer to many.
package struct BulkRow: Hashable, Sendable, Codable {
    package let to: AccountID
    package let units: UnitSelection

    package init(to: AccountID, units: UnitSelection) {
        self.to = to
        self.units = units
    }
}

/// Moves units of one account to many, all or nothing, in the order of the rows (一括移転). Many rows are several events.
///
/// 1. as ``RegistryState/source(_:representedBy:)`` 2. `registry.bulk.rows` 3. for each row: as for a transfer, the
/// receiving account being trusted where untrusted ones wait (`registry.bulk.untrusted`), and `registry.bulk.twice`
/// 4. `registry.limit.exceeded` for all rows together, then for those to accounts that are not trusted. A refused row is
/// named in `found`.
package struct TransferInBulk: RegistryCommand {
    package static let mostRows = 50_000

    package let from: AccountID
    package let rows: [BulkRow]

    package init(from: AccountID, rows: [BulkRow]) {
        self.from = from
        self.rows = rows
    }

    package var needs: RegistryNeeds {
        var needs = RegistryNeeds(accounts: Set(rows.map(\.to)).union([from]))
        // Any row may take from what another one would have taken.
        var total: Int64 = 0
        var batches: Set<BatchID> = []
        var named: [SerialPrefix: [SerialRange]] = [:]
        for row in rows.prefix(Self.mostRows) {
            switch row.units {
            case .quantity(let quantity, let batch):
                total += min(quantity.count, SerialRange.numbers.upperBound)
                if let batch { batches.insert(batch) }
            case .serials(let prefix, let range):
                total += range.count
                named[prefix, default: []].append(range)
            }
        }
        for (prefix, ranges) in named.sorted(by: { $0.key < $1.key }) {
            needs.blocks += Self.joined(ranges).map { .overlapping(prefix, $0) }
        }
        let all = Tonnes(known: total)
        needs.blocks.append(.held(by: from, of: nil, atLeast: all))
        needs.blocks += batches.sorted().map { .held(by: from, of: $0, atLeast: all) }
        needs.batches = batches
        return needs
    }

    /// Ranges that overlap or follow each other, as one: many rows are seldom many places.
    private static func joined(_ ranges: [SerialRange]) -> [SerialRange] {
        var joined: [SerialRange] = []
        for range in ranges.sorted(by: { $0.first < $1.first }) {
            if let last = joined.last, range.first <= last.last + 1 {
                joined[joined.count - 1] = SerialRange(known: last.first, max(last.last, range.last))
            } else {
                joined.append(range)
            }
        }
        return joined
    }

    package func decide(
        by actor: Actor, at now: Instant, _ rules: RegistryRules, _ state: RegistryState
    ) throws(Rejection) -> [RegistryEvent] {
        let source = try state.source(from, representedBy: actor)
        guard (1...Self.mostRows).contains(rows.count) else {
            throw Rejection(
                "registry.bulk.rows", expected: "1–\(Self.mostRows) rows", found: "\(rows.count)", ja: "行数が範囲外です",
                en: "A transfer to many has too few or too many rows")
        }
        let (shares, refusals) = walk(source, at: now, rules, state, until: 1)
        if let first = refusals.first { throw first.rejection.inRow(first.index + 1) }
        try state.requireWithin(source, shares.map(\.quantity).sum, isTrusted: true, rules)
        let untrusted = shares.filter { share in
            state.accounts[share.to].map { !source.trusts($0, at: now) } ?? true
        }
        try state.requireWithin(source, untrusted.map(\.quantity).sum, isTrusted: untrusted.isEmpty, rules)
        var left = state
        // A row of one part is two places, so that these are seldom too many.
        return stride(from: 0, to: shares.count, by: Self.mostTogether).flatMap {
            events(of: shares[$0..<min($0 + Self.mostTogether, shares.count)], &left)
        }
    }

    private static let mostTogether = UnitsTransferredInBulk.mostPlaces / 4

    /// As few events as hold them, each of what the one before has left.
    private func events(of shares: ArraySlice<BulkShare>, _ left: inout RegistryState) -> [RegistryEvent] {
        let movement = left.movement(of: shares.flatMap(\.units).sorted(), outOf: from)
        let body = UnitsTransferredInBulk(
            from: from, quantity: movement.moved.quantity, ended: movement.ended, kept: movement.kept,
            shares: Array(shares))
        guard body.placeCount > UnitsTransferredInBulk.mostPlaces, shares.count > 1 else {
            left.take(movement, from: from)
            return [.unitsTransferredInBulk(body)]
        }
        let middle = shares.startIndex + shares.count / 2
        return events(of: shares[..<middle], &left) + events(of: shares[middle...], &left)
    }
}

/// What one row of it moved.
package struct BulkShare: Hashable, Sendable, Codable {
    package let to: AccountID
    /// Ascending.
    package let units: [UnitPart]

    package var quantity: Tonnes { units.quantity }
}

package struct UnitsTransferredInBulk: EventBody {
    package static let kind = "registry.units.transferredInBulk"
    /// Parts and shares that an event of several shares names at the most: written out, each is below 100 bytes, and a
    /// record of the log holds 65,535.
    static let mostPlaces = 600

    package let from: AccountID
    package let quantity: Tonnes
    /// Whole blocks of the account that no longer exist as they were, ascending.
    package let ended: [UnitPart]
    /// What the account keeps of them, ascending.
    package let kept: [UnitPart]
    package let shares: [BulkShare]

    var placeCount: Int { ended.count + kept.count + shares.map { $0.units.count + 1 }.reduce(0, +) }

    /// All rows as one movement.
    package var movement: UnitMovement {
        UnitMovement(ended: ended, kept: kept, moved: shares.flatMap(\.units).sorted())
    }
}

extension RegistryState {
    func share(
        _ row: BulkRow, from source: Account, at now: Instant, _ rules: RegistryRules
    ) throws(Rejection) -> UnitMovement {
        let destination = try destination(row.to)
        guard source.id != row.to else { throw .sameAccount(row.to) }
        guard !rules.controls.delaysUntrusted || source.trusts(destination, at: now) else {
            throw Rejection(
                "registry.bulk.untrusted", source: "article6.md §10", expected: "a trusted account", found: row.to.text,
                ja: "信頼口座でない移転先は一括移転に含められません", en: "A transfer to many goes to trusted accounts only")
        }
        let movement = try movement(of: row.units, from: source.id)
        try requireNotFrozen(movement.moved)
        return movement
    }

    /// The movement that takes just these held units out of an account. Precondition: it holds them.
    fileprivate func movement(of units: [UnitPart], outOf account: AccountID) -> UnitMovement {
        var ended: [UnitPart] = []
        var kept: [UnitPart] = []
        var rest = units[...]
        while let first = rest.first {
            guard let block = block(of: first.first) else { preconditionFailure("units that are not there") }
            ended.append(block.part)
            var next = block.range.first
            while let unit = rest.first, block.prefix == unit.prefix, block.range.contains(unit.range) {
                if next < unit.range.first {
                    kept.append(block.part.with(SerialRange(known: next, unit.range.first - 1)))
                }
                next = unit.range.last + 1
                rest.removeFirst()
            }
            if next <= block.range.last { kept.append(block.part.with(SerialRange(known: next, block.range.last))) }
        }
        return UnitMovement(ended: ended, kept: kept, moved: units)
    }
}

extension Rejection {
    /// A row that would be good if the ones before it were not there.
    static var takenTwice: Rejection {
        Rejection(
            "registry.bulk.twice", expected: "each unit in one row", found: "",
            ja: "前の行と同じクレジットが含まれています", en: "An earlier row has taken some of these units")
    }

    /// The same, of one row.
    fileprivate func inRow(_ row: Int) -> Rejection {
        Rejection(
            code, source: source, expected: expected, found: found.isEmpty ? "row \(row)" : "row \(row): \(found)",
            ja: message.ja, en: message.en)
    }
}
