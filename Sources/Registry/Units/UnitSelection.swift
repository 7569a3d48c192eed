package import Quantities

/// Which units a transfer or retirement means.
package enum UnitSelection: Hashable, Sendable, Codable {
    /// 総量指定: so many tonnes, of one batch when given. Taken from the high end: the block with the highest prefix (JCL
    /// before JC) and serial first, and from a block its highest serials, so that **the owner keeps the low end**.
    case quantity(Tonnes, of: BatchID? = nil)
    /// シリアル番号指定: exactly these, which may lie in several blocks and batches.
    case serials(SerialPrefix, SerialRange)
}

extension RegistryState {
    /// The units that are meant, if the account holds them all.
    ///
    /// By quantity: 1. `registry.quantity.zero`. 2. `registry.batch.unknown`. 3. `registry.quantity.insufficient`: what is set
    /// aside is not there to be taken.
    /// By serials: 1. `registry.units.unknown` when any was never issued. 2. `registry.units.alreadyRetired`, `.cancelled` or
    /// `.exported` when any is. 3. `registry.block.notHeld` when any is in another account. 4. `registry.units.reserved` when
    /// any is set aside.
    func movement(of selection: UnitSelection, from account: AccountID) throws(Rejection) -> UnitMovement {
        switch selection {
        case .quantity(let quantity, let batch): try take(quantity, of: batch, from: account)
        case .serials(let prefix, let range): try take(prefix, range, from: account)
        }
    }

    private func take(
        _ quantity: Tonnes, of batch: BatchID?, from account: AccountID
    ) throws(Rejection) -> UnitMovement {
        guard quantity > .zero else { throw .quantityZero() }
        if let batch, batches[batch] == nil { throw .batchUnknown(batch) }
        var taken: [(block: UnitPart, range: SerialRange)] = []
        var missing = quantity.count
        for block in blocks.reversed() where block.isHeld(by: account, of: batch) {
            let range = block.range.highest(missing)
            taken.append((block.part, range))
            missing -= range.count
            if missing == 0 { break }
        }
        guard missing == 0 else {
            throw .insufficient(wanted: quantity, held: held(by: account, of: batch).quantity)
        }
        return UnitMovement(taken)
    }

    private func take(
        _ prefix: SerialPrefix, _ range: SerialRange, from account: AccountID
    ) throws(Rejection) -> UnitMovement {
        let concerned = blocks(of: prefix, overlapping: range)
        var next = range.first
        for block in concerned {
            guard block.range.first <= next else { break }
            next = block.range.last + 1
        }
        guard next > range.last else { throw .unitsUnknown(Serial(known: prefix, next)) }
        if let block = concerned.first(where: { !$0.status.isOwned }) { throw .outOfUse(block, range) }
        if let other = concerned.first(where: { $0.account != account }) { throw .notHeld(other, range, account) }
        if let block = concerned.first(where: { $0.status == .reserved }) { throw .reserved(block, range) }
        return UnitMovement(
            concerned.compactMap { block in block.range.intersection(range).map { (block.part, $0) } })
    }
}
