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
        case .unitsIssued(let body):
            for batch in body.batches { add(batch, to: body.account) }
        case .unitsTransferred(let body): take(body.movement, from: body.from, to: body.to)
        case .unitsTransferredInBulk(let body): distribute(body)
        case .transferCorrected(let body): take(body.movement, from: body.from, to: body.to)
        case .unitsRetired(let body): take(body.movement, from: body.account, to: body.account, as: .retired)
        case .unitsCancelled(let body): take(body.movement, from: body.account, to: body.account, as: .cancelled)
        case .unitsExported(let body):
            if let hold = body.hold {
                end(hold, body.movement.moved, of: body.account, to: body.account, as: .exported)
            } else {
                take(body.movement, from: body.account, to: body.account, as: .exported)
            }
        case .unitsReserved(let body): reserve(body)
        case .holdConfirmed(let body): holds[body.hold]?.confirm()
        case .holdCompleted(let body): end(body.hold, body.units, of: body.from, to: body.to)
        case .holdReleased(let body): end(body.hold, body.units, of: body.from, to: body.from)
        case .unitsExchanged(let body):
            end(body.hold, body.units, of: body.from, to: body.to)
            take(body.returned, from: body.to, to: body.from)
        case .frozen(let body): frozen.insert(body.scope)
        case .unfrozen(let body): frozen.remove(body.scope)
        default:
            guard let id = event.filedUnder, let account = Account(accounts[id], after: event) else { return }
            open(account)
        }
    }

    /// Held units leave an account, to be held or marked elsewhere. Precondition: it holds the ended blocks.
    mutating func take(
        _ movement: UnitMovement, from: AccountID, to: AccountID, as status: BlockStatus = .held
    ) {
        replace(
            movement.ended.map { UnitBlock(part: $0, account: from, status: .held) },
            with: movement.kept.map { UnitBlock(part: $0, account: from, status: .held) }
                + movement.moved.map { UnitBlock(part: $0, account: to, status: status) })
    }

    /// Held units leave an account, whereto ever. Precondition: it holds the ended blocks.
    mutating func take(_ movement: UnitMovement, from: AccountID) {
        replace(
            movement.ended.map { UnitBlock(part: $0, account: from, status: .held) },
            with: movement.kept.map { UnitBlock(part: $0, account: from, status: .held) })
    }

    private mutating func distribute(_ body: UnitsTransferredInBulk) {
        replace(
            body.ended.map { UnitBlock(part: $0, account: body.from, status: .held) },
            with: body.kept.map { UnitBlock(part: $0, account: body.from, status: .held) }
                + body.shares.flatMap { share in
                    share.units.map { UnitBlock(part: $0, account: share.to, status: .held) }
                })
    }

    private mutating func reserve(_ body: UnitsReserved) {
        take(body.movement, from: body.from, to: body.from, as: .reserved)
        holds[body.hold] = Hold(body)
        nextHold += 1
    }

    private mutating func end(
        _ hold: HoldID, _ units: [UnitPart], of from: AccountID, to: AccountID, as status: BlockStatus = .held
    ) {
        holds[hold] = nil
        replace(
            units.map { UnitBlock(part: $0, account: from, status: .reserved) },
            with: units.map { UnitBlock(part: $0, account: to, status: status) })
    }
}
