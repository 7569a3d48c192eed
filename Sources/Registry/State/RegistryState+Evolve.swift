package import Quantities

extension RegistryState {
    /// Makes an event so. A fold of all events from an empty registry is the registry as it is.
    /// - Throws: `registry.replay.impossible` when the event cannot have followed; the state is then unchanged.
    package mutating func evolve(_ event: RegistryEvent) throws(Rejection) {
        guard canFollow(event) else {
            throw Rejection(
                "registry.replay.impossible", expected: "an event that can follow", found: type(of: event.body).kind,
                ja: "記録の順序からは起こり得ない出来事です", en: "This event cannot have followed the ones before")
        }
        switch event {
        case .accountOpened(let body):
            open(Account(id: body.account, organisation: body.organisation, kind: body.kind, title: body.title))
        case .unitsIssued(let body):
            for batch in body.batches { add(batch, to: body.account) }
        case .unitsTransferred(let body):
            move(body.movement, from: body.from, to: body.to, as: .held)
        case .unitsRetired(let body):
            move(body.movement, from: body.account, to: body.account, as: .retired)
        }
    }

    private func canFollow(_ event: RegistryEvent) -> Bool {
        switch event {
        case .accountOpened(let body): accounts[body.account] == nil
        case .unitsIssued(let body): canIssue(body)
        case .unitsTransferred(let body):
            accounts[body.to] != nil && body.from != body.to && canMove(body.movement, body.quantity, from: body.from)
        case .unitsRetired(let body): canMove(body.movement, body.quantity, from: body.account)
        }
    }

    private func canIssue(_ body: UnitsIssued) -> Bool {
        guard accounts[body.account] != nil, !issuedPeriods.contains(body.monitoringPeriod), !body.batches.isEmpty,
            Set(body.batches.map(\.vintage)).count == body.batches.count
        else { return false }
        var free: [SerialPrefix: Int64] = [:]
        for batch in body.batches {
            guard batches[batch.id] == nil,
                batch.id == UnitBatch.id(startingAt: Serial(known: batch.prefix, batch.range.first)),
                batch.range.first == free[batch.prefix] ?? next(batch.prefix),
                batch.monitoringPeriod == body.monitoringPeriod, batch.project == body.project
            else { return false }
            free[batch.prefix] = batch.range.last + 1
        }
        return body.quantity == body.batches.map(\.range.quantity).sum
    }

    /// The ended blocks are held by the account, and `kept` and `moved` are together the same units.
    private func canMove(_ movement: UnitMovement, _ quantity: Tonnes, from account: AccountID) -> Bool {
        accounts[account] != nil && movement.isPartition && quantity == movement.moved.quantity
            && movement.ended.allSatisfy {
                block(of: $0.first) == UnitBlock(part: $0, account: account, status: .held)
            }
    }

    private mutating func move(_ movement: UnitMovement, from: AccountID, to: AccountID, as status: BlockStatus) {
        for part in movement.ended { remove(UnitBlock(part: part, account: from, status: .held)) }
        for part in movement.kept { insert(UnitBlock(part: part, account: from, status: .held)) }
        for part in movement.moved { insert(UnitBlock(part: part, account: to, status: status)) }
    }
}
