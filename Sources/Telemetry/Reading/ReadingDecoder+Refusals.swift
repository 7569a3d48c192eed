import Quantities

/// The problems of a row, out of the way of the rows that have none.
extension ReadingDecoder {
    @inline(never)
    mutating func refuseSite(_ row: CSVRow, _ plan: ReadingPlan) {
        isBadRow = true
        let name = plan.header.names[Int(plan.siteColumn)]
        let found = row.text(Int(plan.siteColumn), plan.encoding)
        log.add(
            found.isEmpty
                ? .siteEmpty(row: row.number, column: name)
                : .siteUnknown(row: row.number, column: name, found: found))
    }

    @inline(never)
    mutating func refuseStamp(_ failure: StampFailure, _ row: CSVRow, _ plan: ReadingPlan, column: Int32 = -1) {
        isBadRow = true
        guard !log.isFull else { return log.addUnkept() }
        let expected = expectation(failure)
        let found = foundStamp(row, plan)
        let at = Int(column >= 0 ? column : failure == .slotNumber ? plan.timeColumn : plan.stampColumn)
        log.add(
            .stamp(
                failure, row: row.number, column: at >= 0 ? plan.header.names[at] : "",
                expected: expected, found: found))
    }

    private func foundStamp(_ row: CSVRow, _ plan: ReadingPlan) -> String {
        [plan.stampColumn, plan.timeColumn].filter { $0 >= 0 }
            .map { row.text(Int($0), plan.encoding) }
            .joined(separator: " ")
    }

    private func expectation(_ failure: StampFailure) -> String {
        switch failure {
        case .offGrid: return "\(mapping.grid.minutes)-minute slots of Japan time"
        case .nonexistent, .ambiguous: return "a time that happened once in \(mapping.stamps.zone?.name ?? "its zone")"
        case .impossible: return "a date and time in \(LocalStamp.years.lowerBound)–\(LocalStamp.years.upperBound)"
        case .slotNumber:
            guard case .dateAndSlot(_, _, _, let first) = mapping.stamps.source else { return "" }
            return "\(first) to \(first + mapping.grid.perDay - 1)"
        case .empty, .malformed: break
        }
        switch mapping.stamps.source {
        case .column(_, let format), .date(_, let format): return format.text
        case .dateAndTime(_, let date, _, let time): return "\(date.text) and \(time.text)"
        case .dateAndSlot(_, let date, _, _): return "\(date.text) and a slot number"
        case .sequence: return ""
        }
    }

    @inline(never)
    mutating func refuseNumber(_ row: CSVRow, _ plan: ReadingPlan, _ column: Int32) {
        isBadRow = true
        log.add(
            .number(
                row: row.number, column: plan.header.names[Int(column)],
                found: row.text(Int(column), plan.encoding)))
    }

    @inline(never)
    mutating func refuseRange(_ row: CSVRow, _ plan: ReadingPlan, _ column: Int32, _ isRegister: Bool) {
        isBadRow = true
        log.add(
            .range(
                row: row.number, column: plan.header.names[Int(column)],
                expected: isRegister ? "0 to \(Self.greatestRegister) Wh" : "at most \(Int32.max) Wh either way",
                found: row.text(Int(column), plan.encoding)))
    }

    @inline(never)
    mutating func refuseConflict(_ row: CSVRow, _ plan: ReadingPlan, _ cell: ReadingCell, _ standing: Int64) {
        isBadRow = true
        log.add(
            .conflict(
                row: row.number, column: plan.header.names[Int(cell.column)], standing: standing, found: cell.value))
    }
}
