import Quantities

/// One cell of a row on its way into a site-day.
struct ReadingCell {
    enum Kind: UInt8 { case missing, sentinel, value }

    var kind: Kind
    var isDoubted: Bool
    var series: Int32
    var column: Int32
    var channel: Int32
    var site: Int32
    var day: Int32
    var slot: Int32
    var place: Int32
    /// Wh of the slot, or the register in Wh.
    var value: Int64
}

/// One row: site, stamp, cells; first all is read, and only a row without any problem is put into its site-days.
extension ReadingDecoder {
    @inline(__always)
    mutating func takeReadings(_ row: CSVRow, _ plan: ReadingPlan) {
        isBadRow = false
        var chosen = 0..<plan.series.count
        if plan.channelColumn >= 0 {
            guard let index = plan.series(of: row.trimmed(Int(plan.channelColumn))) else {
                let found = row.text(Int(plan.channelColumn), plan.encoding)
                let name = plan.header.names[Int(plan.channelColumn)]
                return refuse(.channelUnknown(row: row.number, column: name, found: found))
            }
            if index < 0 { return }
            chosen = Int(index)..<Int(index) + 1
        }
        var site = plan.constantSite
        if plan.siteColumn >= 0 {
            site = sites.find(row.trimmed(Int(plan.siteColumn)))
            if site < 0 { refuseSite(row, plan) }
        }
        let count = plan.isWide ? readWide(row, plan, site, chosen) : readLong(row, plan, site, chosen)
        guard !isBadRow else {
            summary.badRows += 1
            return
        }
        commit(count, row, plan)
    }

    @inline(__always)
    private mutating func readLong(_ row: CSVRow, _ plan: ReadingPlan, _ site: Int32, _ chosen: Range<Int>) -> Int {
        let place = readStamp(row, plan)
        guard place.slot >= 0 else {
            refuseStamp(place.failure, row, plan)
            return 0
        }
        var count = 0
        for index in chosen {
            let series = plan.series[index]
            read(
                row, plan, series.column, index, series.site >= 0 ? series.site : site, place.day, place.slot,
                into: cells + count)
            count += 1
        }
        return count
    }

    @inline(__always)
    private mutating func readStamp(_ row: CSVRow, _ plan: ReadingPlan) -> StampReader.Place {
        if stamps.hasFastWay, let place = stamps.readKnownDate(row.trimmed(Int(plan.stampColumn))) { return place }
        switch mapping.stamps.source {
        case .column(_, let format):
            return stamps.read(stampField(row, plan, Int(plan.stampColumn)), format)
        case .dateAndTime(_, let date, _, let time):
            return stamps.read(
                date: stampField(row, plan, Int(plan.stampColumn)), date,
                time: stampField(row, plan, Int(plan.timeColumn), second: true), time)
        case .dateAndSlot(_, let date, _, let first):
            return stamps.read(
                date: stampField(row, plan, Int(plan.stampColumn)), date,
                number: row.trimmed(Int(plan.timeColumn)), first: first, perDay: plan.grid.perDay)
        case .sequence(let start, let step):
            if blankRows > 0 {
                log.add(.blankInSequence(row: row.number))
                isBadRow = true
                blankRows = 0
            }
            return stamps.sequence(start: start, stepMinutes: step, index: summary.rows - 1)
        case .date: return StampReader.Place(.malformed)
        }
    }

    /// The bytes of a stamp. Formats are written in UTF-8, so a CP932 stamp with Japanese in it is turned first.
    @inline(__always)
    private mutating func stampField(_ row: CSVRow, _ plan: ReadingPlan, _ column: Int, second: Bool = false)
        -> UnsafeBufferPointer<UInt8>
    {
        let field = row.trimmed(column)
        if row.isASCII || plan.encoding == .utf8 { return field }
        let text = plan.encoding.utf8(field)
        guard text.count <= Self.longestStamp else { return field }
        let target = stampText + (second ? Self.longestStamp : 0)
        for (index, byte) in text.enumerated() { target[index] = byte }
        return UnsafeBufferPointer(start: target, count: text.count)
    }

    private mutating func readWide(_ row: CSVRow, _ plan: ReadingPlan, _ site: Int32, _ chosen: Range<Int>) -> Int {
        guard case .date(_, let format) = mapping.stamps.source else { return 0 }
        let midnight: Int64
        switch stamps.readDay(stampField(row, plan, Int(plan.stampColumn)), format) {
        case .day(let seconds): midnight = seconds
        case .failure(let failure):
            refuseStamp(failure, row, plan)
            return 0
        }
        let slots = plan.grid.perDay
        var count = 0
        for index in chosen {
            let series = plan.series[index]
            for slot in 0..<slots {
                let column = plan.slotColumns[Int(series.column) + slot]
                let place = stamps.place(local: midnight + Int64(slot) * stamps.slotSeconds)
                guard place.slot >= 0 else {
                    // A slot that the clocks of the zone skipped may stand empty.
                    if row.trimmed(Int(column)).count > 0 { refuseStamp(place.failure, row, plan, column: column) }
                    continue
                }
                read(
                    row, plan, column, index, series.site >= 0 ? series.site : site, place.day, place.slot,
                    into: cells + count)
                count += 1
            }
        }
        return count
    }

    /// Reads one value cell; a problem marks the row as bad.
    @inline(__always)
    private mutating func read(
        _ row: CSVRow, _ plan: ReadingPlan, _ column: Int32, _ index: Int, _ site: Int32, _ day: Int32, _ slot: Int32,
        into cell: UnsafeMutablePointer<ReadingCell>
    ) {
        let series = plan.series[index]
        let text = row.trimmed(Int(column))
        cell.initialize(
            to: ReadingCell(
                kind: .missing, isDoubted: false, series: Int32(truncatingIfNeeded: index), column: column,
                channel: series.channel, site: site, day: day, slot: slot, place: -1, value: 0))
        if text.count == 0 { return }
        let number = DecimalText.read(text)
        if number.form == .malformed
            ? plan.sentinels.contains(text, plan.encoding) : plan.sentinels.contains(number, text)
        {
            cell.pointee.kind = .sentinel
            return
        }
        guard number.form != .malformed else { return refuseNumber(row, plan, column) }
        let steps = UnsafePointer(plan.steps + index * ReadingPlan.stepsPerSeries)
        guard
            let value = WattHourScale.fast(number, steps, series.rounding)
                ?? WattHourScale.slow(text, factor: plan.factors[index], rounding: series.rounding),
            series.isRegister
                ? value >= 0 && value <= Self.greatestRegister
                : value > Int64(SiteDay.missing) && value <= Int64(Int32.max)
        else { return refuseRange(row, plan, column, series.isRegister) }
        cell.pointee.kind = .value
        cell.pointee.value = value
        if series.quality >= 0 { cell.pointee.isDoubted = plan.doubts(Int(series.quality), row) }
    }

    /// Puts the cells of a good row into their site-days, unless a row before said otherwise.
    @inline(__always)
    private mutating func commit(_ count: Int, _ row: CSVRow, _ plan: ReadingPlan) {
        var handedOut: Int
        // Beginning a site-day may hand out the oldest one, even one this row needs: then find all places again.
        // A site-day begun anew is the youngest, so this ends after at most as many rounds as there are cells.
        repeat {
            handedOut = open.closed
            for index in 0..<count {
                cells[index].place = open.locate(site: cells[index].site, day: cells[index].day, names: sites)
            }
        } while count > 1 && open.closed != handedOut
        for index in 0..<count where cells[index].kind == .value {
            let (place, channel, slot) = (cells[index].place, cells[index].channel, cells[index].slot)
            guard let standing = open.standing(place, channel: channel, slot: slot) else { continue }
            if standing != cells[index].value { refuseConflict(row, plan, cells[index], standing) }
        }
        guard !isBadRow else {
            summary.badRows += 1
            return
        }
        for index in 0..<count {
            let (place, channel, slot) = (cells[index].place, cells[index].channel, cells[index].slot)
            switch cells[index].kind {
            case .value:
                if open.standing(place, channel: channel, slot: slot) == nil {
                    summary.readings += 1
                } else {
                    summary.repeated += 1
                }
                open.put(
                    place, channel: channel, slot: slot, cells[index].value, doubted: cells[index].isDoubted)
            case .missing:
                summary.missingCells += 1
                open.touch(place, channel: channel)
            case .sentinel:
                summary.sentinelCells += 1
                open.touch(place, channel: channel)
                open.mark(place, slot: slot, .sentinel)
            }
        }
    }
}
