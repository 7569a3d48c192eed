import Quantities

/// Which events may follow on a state: what a replay asks of every record, whatever decided it.
extension RegistryState {
    func canFollow(_ event: RegistryEvent) -> Bool {
        switch event {
        case .unitsIssued(let body): canIssue(body)
        case .unitsTransferred(let body): canTransfer(body.movement, body.quantity, from: body.from, to: body.to)
        case .unitsTransferredInBulk(let body): canDistribute(body)
        case .transferCorrected(let body): canTransfer(body.movement, body.quantity, from: body.from, to: body.to)
        case .unitsRetired(let body): canMove(body.movement, body.quantity, from: body.account)
        case .unitsCancelled(let body): canMove(body.movement, body.quantity, from: body.account)
        case .unitsExported(let body): canExport(body)
        case .unitsReserved(let body): canReserve(body)
        case .holdConfirmed(let body): canConfirm(body)
        case .holdCompleted(let body):
            isOpen(body.to) && isAgreed(body.hold) && !isExchange(body.hold) && holds[body.hold]?.isExport == false
                && canEnd(body.hold, body.units, body.quantity, from: body.from, to: body.to)
        case .holdReleased(let body): canEnd(body.hold, body.units, body.quantity, from: body.from, to: body.to)
        case .unitsExchanged(let body):
            isOpen(body.from) && isExchange(body.hold)
                && canEnd(body.hold, body.units, body.quantity, from: body.from, to: body.to)
                && canMove(body.returned, body.returnedQuantity, from: body.to)
        case .frozen(let body): !frozen.contains(body.scope) && exists(body.scope)
        case .unfrozen(let body): frozen.contains(body.scope)
        default: canFollowOnAccount(event)
        }
    }

    private func canFollowOnAccount(_ event: RegistryEvent) -> Bool {
        switch event {
        case .accountOpened(let body): accounts[body.account] == nil
        case .accountClosed(let body):
            isOpen(body.account) && !blocks.contains { $0.account == body.account && $0.status.isOwned }
        case .accountFlagged(let body):
            isOpen(body.account) && accounts[body.account]?.flags.contains(body.flag) == !body.isOn
        case .accountLimited(let body): isOpen(body.account) && accounts[body.account]?.limit != body.limit
        case .representativeAppointed(let body):
            isOpen(body.account) && accounts[body.account]?.representatives[body.person] != body.power
        case .representativeRemoved(let body):
            isOpen(body.account) && accounts[body.account]?.representatives[body.person] != nil
                && accounts[body.account]?.representatives.count != 1
        case .destinationTrusted(let body):
            isOpen(body.account) && isOpen(body.destination) && body.account != body.destination
                && accounts[body.account]?.trusted[body.destination] == nil
        case .destinationDistrusted(let body):
            isOpen(body.account) && accounts[body.account]?.trusted[body.destination] != nil
        default: false
        }
    }

    private func isOpen(_ account: AccountID) -> Bool { accounts[account]?.isClosed == false }

    private func canIssue(_ body: UnitsIssued) -> Bool {
        guard isOpen(body.account), !issuedPeriods.contains(body.monitoringPeriod), !body.batches.isEmpty,
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

    private func canTransfer(
        _ movement: UnitMovement, _ quantity: Tonnes, from: AccountID, to: AccountID
    ) -> Bool {
        isOpen(to) && from != to && canMove(movement, quantity, from: from)
    }

    private func canDistribute(_ body: UnitsTransferredInBulk) -> Bool {
        !body.shares.isEmpty
            && body.shares.allSatisfy { isOpen($0.to) && $0.to != body.from && !$0.units.isEmpty }
            && canMove(body.movement, body.quantity, from: body.from)
    }

    /// The ended blocks are held by the account, and `kept` and `moved` are together the same units.
    private func canMove(_ movement: UnitMovement, _ quantity: Tonnes, from account: AccountID) -> Bool {
        isOpen(account) && movement.isPartition && quantity == movement.moved.quantity
            && movement.ended.allSatisfy {
                block(of: $0.first) == UnitBlock(part: $0, account: account, status: .held)
            }
    }

    private func exists(_ scope: FreezeScope) -> Bool {
        switch scope {
        case .registry, .organisation: true
        case .account(let account): isOpen(account)
        case .units(let prefix, let range): (try? requireIssued(prefix, range)) != nil
        }
    }

    private func isAgreed(_ hold: HoldID) -> Bool {
        if case .awaited = holds[hold]?.confirmation { false } else { true }
    }

    private func isExchange(_ hold: HoldID) -> Bool {
        if case .exchange = holds[hold]?.completion { true } else { false }
    }

    private func canReserve(_ body: UnitsReserved) -> Bool {
        let canGo =
            Hold(body).isExport
            ? body.from == body.to && canMove(body.movement, body.quantity, from: body.from)
            : canTransfer(body.movement, body.quantity, from: body.from, to: body.to)
        return body.hold == Hold.id(nextHold) && holds[body.hold] == nil && canGo
    }

    private func canExport(_ body: UnitsExported) -> Bool {
        guard let id = body.hold else { return canMove(body.movement, body.quantity, from: body.account) }
        return holds[id].flatMap(UnitsExported.init) == body
            && canEnd(id, body.movement.moved, body.quantity, from: body.account, to: body.account)
    }

    private func canConfirm(_ body: HoldConfirmed) -> Bool {
        guard let hold = holds[body.hold], case .awaited = hold.confirmation else { return false }
        return hold.from == body.from && hold.to == body.to
    }

    private func canEnd(
        _ id: HoldID, _ units: [UnitPart], _ quantity: Tonnes, from: AccountID, to: AccountID
    ) -> Bool {
        guard let hold = holds[id], hold.from == from, hold.to == to, hold.units == units else { return false }
        return quantity == units.quantity
            && units.allSatisfy { block(of: $0.first) == UnitBlock(part: $0, account: from, status: .reserved) }
    }
}
