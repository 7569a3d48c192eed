import Quantities
import RegistrySimulator

@testable import Registry

extension Mutant {
    func changeOrders(_ core: inout RegistryCore) {
        let real = RegistryCore.real
        switch self {
        case .takesOneMore:
            core.decide = { command, actor, now, rules, state in
                var order = command
                if let transfer = command as? TransferUnits, case .serials(let prefix, let range) = transfer.units {
                    order = TransferUnits(
                        from: transfer.from, to: transfer.to,
                        units: .serials(prefix, SerialRange(known: range.first, range.last + 1)), on: transfer.on)
                }
                return real.decide(order, actor, now, rules, state)
            }
        case .quantityLeavesTheHighEnd:
            core.decide = { command, actor, now, rules, state in
                real.decide(command, actor, now, rules, state).map { $0.map(Self.takingTheLowEnd) }
            }
        case .expiresLate:
            core.decide = { command, actor, now, rules, state in
                let isHold = command is CompleteHold || command is SettleHold || command is ConfirmHold
                return real.decide(command, actor, isHold ? now.advanced(bySeconds: -1) : now, rules, state)
            }
        case .dropsTheLastRow:
            core.decide = { command, actor, now, rules, state in
                let outcome = real.decide(command, actor, now, rules, state)
                guard case .failure = outcome, let bulk = command as? TransferInBulk else { return outcome }
                let order = TransferInBulk(from: bulk.from, rows: Array(bulk.rows.dropLast()))
                return real.decide(order, actor, now, rules, state)
            }
        case .loadsTooFewBlocks:
            core.needs = { command in
                var needs = command.needs
                if command is CloseAccount { needs.blocks.removeLast() }
                return needs
            }
        case .loadsNoHoldNumber:
            core.needs = { command in
                var needs = command.needs
                needs.nextHold = false
                return needs
            }
        case .exportsAtOnce:
            core.decide = { command, actor, now, rules, state in
                guard command is ExportUnits,
                    let controls = try? RegistryControls(
                        requiresDueDiligence: false, delaysUntrusted: false, trustedAfterWorkingDays: 0,
                        confirmationDays: nil, untrustedLimit: rules.controls.untrustedLimit)
                else { return real.decide(command, actor, now, rules, state) }
                return real.decide(command, actor, now, rules.with(controls), state)
            }
        case .takesAnythingInReturn:
            core.decide = { command, actor, now, rules, state in
                guard let accept = command as? AcceptExchange, let hold = state.holds[accept.hold],
                    case .exchange(_, let notBefore, let until) = hold.completion
                else { return real.decide(command, actor, now, rules, state) }
                let other = Hold(
                    id: hold.id, from: hold.from, to: hold.to, units: hold.units,
                    completion: .exchange(for: accept.units, notBefore: notBefore, until: until),
                    confirmation: hold.confirmation)
                var seen = state
                seen.holds[hold.id] = other
                return real.decide(command, actor, now, rules, seen)
            }
        default:
            let mutant = self
            core.evolve = { state, event in
                guard let rejection = real.evolve(&state, mutant.changed(event)) else {
                    mutant.giveAway(event, &state)
                    return nil
                }
                return rejection
            }
        }
    }

    /// By quantity it is the high end that goes: one block's moved part changes places with what is kept of it.
    private static func takingTheLowEnd(_ event: RegistryEvent) -> RegistryEvent {
        guard case .unitsTransferred(let body) = event, body.movement.ended.count == 1,
            body.movement.kept.count == 1, let block = body.movement.ended.first, let moved = body.movement.moved.first,
            moved.range.last == block.range.last
        else { return event }
        let first = block.range.first
        let range = SerialRange(known: first, first + moved.range.count - 1)
        return .unitsTransferred(
            UnitsTransferred(
                from: body.from, to: body.to, quantity: body.quantity, movement: UnitMovement([(block, range)])))
    }

    private func changed(_ event: RegistryEvent) -> RegistryEvent {
        switch (self, event) {
        case (.trustsAtOnce, .destinationTrusted(let body)):
            .destinationTrusted(
                DestinationTrusted(account: body.account, destination: body.destination, from: Instant(seconds: 0)))
        case (.needsNoConfirmation, .unitsReserved(let body)):
            .unitsReserved(
                UnitsReserved(
                    hold: body.hold, from: body.from, to: body.to, quantity: body.quantity, movement: body.movement,
                    completion: body.completion, confirmation: .notNeeded))
        default: event
        }
    }

    /// Units that came back go to somebody else.
    private func giveAway(_ event: RegistryEvent, _ state: inout RegistryState) {
        func move(_ units: [UnitPart], _ from: AccountID, _ to: AccountID) {
            state.replace(
                units.map { UnitBlock(part: $0, account: from, status: .held) },
                with: units.map { UnitBlock(part: $0, account: to, status: .held) })
        }
        switch (self, event) {
        case (.releasesToTheReceiver, .holdReleased(let body)): move(body.units, body.from, body.to)
        case (.exchangesOnOneSide, .unitsExchanged(let body)): move(body.returned.moved, body.from, body.to)
        case (.correctsForTheReceiver, .transferCorrected(let body)): move(body.movement.moved, body.to, body.from)
        default: break
        }
    }
}
