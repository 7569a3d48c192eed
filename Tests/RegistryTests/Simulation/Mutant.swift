import Quantities
import RegistrySimulator

@testable import Registry

/// Registries that are deliberately wrong in one point.
enum Mutant: String, CaseIterable {
    case ignoresFreezes, ignoresFlags, ignoresLimits, ignoresPowers, ignoresClosing
    case takesReserved, revivesRetired, keepsEnded, takesOneMore, quantityLeavesTheHighEnd
    case expiresLate, trustsAtOnce, needsNoConfirmation, releasesToTheReceiver, dropsTheLastRow, correctsForTheReceiver
    case loadsTooFewBlocks, loadsNoHoldNumber, exchangesOnOneSide, takesAnythingInReturn
    case correctsWhatCameBack, exportsAtOnce

    var core: RegistryCore {
        var core = RegistryCore.real
        let real = RegistryCore.real
        switch self {
        case .ignoresFreezes: core.decide = Self.seeing(except: [Freeze.self, Unfreeze.self]) { $0.frozen = [] }
        case .ignoresFlags:
            core.decide = Self.seeing(except: [FlagAccount.self]) { state in
                state.changeAccounts { $0.flags = [] }
            }
        case .ignoresLimits:
            core.decide = Self.seeing(except: [LimitAccount.self]) { state in
                state.changeAccounts { $0.limit = nil }
            }
        case .ignoresPowers:
            core.decide = Self.seeing(except: [AppointRepresentative.self, RemoveRepresentative.self]) { state in
                state.changeAccounts { $0.representatives = [:] }
            }
        case .ignoresClosing:
            core.decide = Self.seeing(except: []) { state in
                state.changeAccounts { $0.isClosed = false }
            }
        case .takesReserved:
            core.decide = Self.seeing(except: [CloseAccount.self]) { $0 = $0.taking(.reserved, as: .held) }
            core.evolve = Self.evolving(from: .reserved)
        case .revivesRetired:
            core.decide = Self.seeing(except: []) { $0 = $0.taking(.retired, as: .held) }
            core.evolve = Self.evolving(from: .retired)
        case .correctsWhatCameBack:
            core.decide = Self.seeing(except: []) { $0 = $0.forgettingWhatMovedSince }
        case .keepsEnded:
            core.evolve = { state, event in
                let rejection = real.evolve(&state, event)
                if rejection == nil, case .unitsTransferred(let body) = event {
                    state.replace(
                        [], with: body.movement.ended.map { UnitBlock(part: $0, account: body.from, status: .held) })
                }
                return rejection
            }
        default: changeOrders(&core)
        }
        return core
    }

    /// Decides by a state that is seen otherwise than it is.
    private static func seeing(
        except commands: [any RegistryCommand.Type], _ change: @escaping @Sendable (inout RegistryState) -> Void
    )
        -> @Sendable (any RegistryCommand, Actor, Instant, RegistryRules, RegistryState) -> Result<
            [RegistryEvent], Rejection
        >
    {
        let exceptions = Set(commands.map { "\($0)" })
        return { command, actor, now, rules, state in
            var seen = state
            if !exceptions.contains("\(type(of: command))") { change(&seen) }
            return RegistryCore.real.decide(command, actor, now, rules, seen)
        }
    }

    /// Lets units of a status move as if they were held.
    private static func evolving(
        from status: BlockStatus
    ) -> @Sendable (inout RegistryState, RegistryEvent) -> Rejection? {
        { state, event in
            var otherwise = state.taking(status, as: .held)
            guard RegistryCore.real.evolve(&state, event) != nil else { return nil }
            let rejection = RegistryCore.real.evolve(&otherwise, event)
            if rejection == nil { state = otherwise }
            return rejection
        }
    }
}

extension RegistryState {
    mutating func changeAccounts(_ work: (inout Account) -> Void) {
        for var account in accounts.values {
            work(&account)
            open(account)
        }
    }

    /// The same, as if nothing that a record transferred had moved since.
    var forgettingWhatMovedSince: RegistryState {
        RegistryState(
            accounts: Array(accounts.values), batches: Array(batches.values), blocks: blocks, nextSerial: nextSerial,
            frozen: frozen, holds: Array(holds.values), nextHold: nextHold,
            transfers: transfers.mapValues { $0.with(nil) })
    }

    /// The same with all blocks of a status in another.
    func taking(_ status: BlockStatus, as other: BlockStatus) -> RegistryState {
        RegistryState(
            accounts: Array(accounts.values), batches: Array(batches.values),
            blocks: blocks.map {
                $0.status == status ? UnitBlock(part: $0.part, account: $0.account, status: other) : $0
            }, nextSerial: nextSerial, frozen: frozen, holds: Array(holds.values), nextHold: nextHold,
            transfers: transfers)
    }
}
