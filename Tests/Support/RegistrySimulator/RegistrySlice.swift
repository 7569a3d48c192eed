import Quantities
import Registry

/// What a store loads for a command: no more than its needs name.
struct RegistrySlice {
    let state: RegistryState

    init(of whole: RegistryState, _ needs: RegistryNeeds, _ records: [RecordedTransfer?]) {
        var needs = needs
        let hold = needs.hold.flatMap { whole.holds[$0] }
        if let hold { needs.add(hold) }
        var accounts = needs.accounts
        var blocks: Set<UnitBlock> = []
        for needed in needs.blocks { blocks.formUnion(Self.blocks(of: whole, needed)) }
        let coming = needs.holdFor.flatMap { account in
            whole.holds.values.filter { $0.to == account && $0.from != account }
                .min { ($0.id.text.count, $0.id.text) < ($1.id.text.count, $1.id.text) }
        }
        let holds = [hold, coming].compactMap(\.self)
        var transfers: [UInt64: RecordedTransfer] = [:]
        if let record = needs.transfer, record < records.count, let transfer = records[Int(record)] {
            transfers[record] = transfer
            accounts.formUnion([transfer.from, transfer.to])
            for part in transfer.units { blocks.formUnion(whole.blocks(of: part.prefix, overlapping: part.range)) }
        }
        let batches = needs.batches.union(blocks.map(\.batch))
        state = RegistryState(
            accounts: accounts.compactMap { whole.accounts[$0] },
            batches: whole.batches.values.filter {
                batches.contains($0.id) || $0.monitoringPeriod == needs.batchesOfPeriod
            }, blocks: Array(blocks), nextSerial: needs.nextSerial.map { [$0: whole.next($0)] } ?? [:],
            frozen: whole.frozen, holds: holds, nextHold: needs.nextHold ? whole.nextHold : 1, transfers: transfers)
    }

    /// All of the registry, with the transfer that a correction names.
    static func whole(_ state: RegistryState, _ needs: RegistryNeeds, _ records: [RecordedTransfer?]) -> RegistryState {
        guard let record = needs.transfer, record < records.count, let transfer = records[Int(record)] else {
            return state
        }
        return RegistryState(
            accounts: Array(state.accounts.values), batches: Array(state.batches.values), blocks: state.blocks,
            nextSerial: state.nextSerial, frozen: state.frozen, holds: Array(state.holds.values),
            nextHold: state.nextHold, transfers: [record: transfer])
    }

    private static func blocks(of whole: RegistryState, _ needed: RegistryNeeds.Blocks) -> [UnitBlock] {
        switch needed {
        case .held(let account, let batch, let quantity):
            highest(
                quantity,
                of: whole.blocks.filter {
                    $0.account == account && $0.status == .held && (batch == nil || $0.batch == batch)
                })
        case .reserved(let account, let quantity):
            highest(quantity, of: whole.blocks.filter { $0.account == account && $0.status == .reserved })
        case .overlapping(let prefix, let range): Array(whole.blocks(of: prefix, overlapping: range))
        }
    }

    /// The last blocks, until they hold the quantity.
    private static func highest(_ quantity: Tonnes, of blocks: [UnitBlock]) -> [UnitBlock] {
        var missing = quantity.count
        return blocks.reversed().prefix { block in
            defer { missing -= block.range.count }
            return missing > 0
        }
    }
}
