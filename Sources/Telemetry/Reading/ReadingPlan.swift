import Quantities

/// A mapping settled against the header of one file: names have become column numbers, sites have become numbers.
final class ReadingPlan {
    struct Series {
        /// The column of a long file; of a wide one, the first entry of the slot columns.
        var column: Int32
        var channel: Int32
        var isRegister: Bool
        /// -1 when the row says the site.
        var site: Int32
        var quality: Int32
        var rounding: RoundingRule
    }

    let header: CSVHeader
    let encoding: TextEncoding
    let grid: SlotGrid
    let isWide: Bool
    /// -1 where there is none.
    let siteColumn: Int32
    let constantSite: Int32
    let stampColumn: Int32
    let timeColumn: Int32
    let channelColumn: Int32
    let series: [Series]
    /// The slot columns of all series of a wide file, one after the other.
    let slotColumns: [Int32]
    let factors: [Rational]
    /// ``WattHourScale/steps`` of all series, one after the other.
    let steps: UnsafeMutablePointer<WattHourScale.Step>
    let channels: [Channel]
    let registers: UInt8
    let ranges: [Int64?]
    let sentinels: SentinelSet
    let qualityColumns: [Int32]
    let qualityTests: [QualityRule.Test]
    let channelValues: [(text: [UInt8], series: Int32)]

    static let stepsPerSeries = WattHourScale.fastDecimals + 1

    /// The most cells one row can hold.
    var cellLimit: Int { isWide ? series.count * grid.perDay : series.count }

    /// What does not fit goes to `log`, and the answer is nil.
    init?(_ mapping: ReadingMapping, header: CSVHeader, sites: inout SiteCodes, log: inout ProblemLog) {
        let before = log.count
        func column(_ name: String) -> Int32 {
            if let index = header.index(of: name) { return Int32(index) }
            log.add(.headerMissing(name, in: header.names))
            return -1
        }
        self.header = header
        encoding = mapping.encoding
        grid = mapping.grid
        isWide = mapping.layout == .wide
        channels = mapping.channels
        sentinels = SentinelSet(mapping.sentinels)
        switch mapping.site {
        case .column(let name):
            siteColumn = column(name)
            constantSite = SiteCodes.unknown
        case .constant(let text):
            siteColumn = -1
            constantSite = sites.find(text: text)
            if constantSite == SiteCodes.unknown { log.add(.mappingSiteUnknown(text)) }
        case nil:
            siteColumn = -1
            constantSite = SiteCodes.unknown
        }
        switch mapping.stamps.source {
        case .column(let name, _), .date(let name, _): (stampColumn, timeColumn) = (column(name), -1)
        case .dateAndTime(let date, _, let time, _): (stampColumn, timeColumn) = (column(date), column(time))
        case .dateAndSlot(let date, _, let slot, _): (stampColumn, timeColumn) = (column(date), column(slot))
        case .sequence: (stampColumn, timeColumn) = (-1, -1)
        }
        channelColumn = mapping.channelColumn.map { column($0.column) } ?? -1

        var rules: [QualityRule] = []
        var series: [Series] = []
        var slotColumns: [Int32] = []
        var registers: UInt8 = 0
        var ranges = [Int64?](repeating: nil, count: mapping.channels.count)
        var places: Set<Int64> = []
        for one in mapping.series {
            var site = SiteCodes.unknown
            if let text = one.site {
                site = sites.find(text: text)
                if site == SiteCodes.unknown { log.add(.mappingSiteUnknown(text)) }
            }
            let channel = mapping.channels.firstIndex(of: one.channel) ?? 0
            if !places.insert(Int64(site) << 8 | Int64(channel)).inserted, site != SiteCodes.unknown {
                log.add(.mappingSiteRepeated(one.site ?? ""))
            }
            var quality: Int32 = -1
            if let rule = one.quality ?? mapping.quality {
                if !rules.contains(rule) { rules.append(rule) }
                quality = Int32(rules.firstIndex(of: rule) ?? 0)
            }
            var first: Int32 = -1
            if mapping.layout == .long {
                first = column(one.columns[0])
            } else {
                first = Int32(slotColumns.count)
                if one.columns.count == 1 {
                    let start = column(one.columns[0])
                    if start >= 0, Int(start) + mapping.grid.perDay > header.names.count {
                        let left = header.names.count - Int(start)
                        log.add(.slotColumns(first: one.columns[0], expected: mapping.grid.perDay, found: left))
                    }
                    slotColumns += (0..<mapping.grid.perDay).map { start + Int32($0) }
                } else {
                    slotColumns += one.columns.map { column($0) }
                }
            }
            if one.quantity == .register { registers |= 1 << UInt8(channel) }
            ranges[channel] = one.registerRange.flatMap { Int64(exactly: $0.floor) }
            series.append(
                Series(
                    column: first, channel: Int32(channel), isRegister: one.quantity == .register, site: site,
                    quality: quality, rounding: one.rounding))
        }
        self.series = series
        self.slotColumns = slotColumns
        self.registers = registers
        self.ranges = ranges
        qualityColumns = rules.map { column($0.column) }
        qualityTests = rules.map(\.test)
        let minutes = mapping.grid.minutes
        factors = mapping.series.map { $0.factor(minutes: minutes) }
        steps = .allocate(capacity: max(1, series.count * Self.stepsPerSeries))
        for (index, factor) in factors.enumerated() {
            let scale = WattHourScale(factor: factor, rounding: series[index].rounding)
            for (offset, step) in scale.steps.enumerated() {
                (steps + index * Self.stepsPerSeries + offset).initialize(to: step)
            }
        }
        var values: [(text: [UInt8], series: Int32)] = []
        for (text, channel) in mapping.channelColumn?.values ?? [:] {
            guard let index = mapping.series.firstIndex(where: { $0.channel == channel }) else { continue }
            values.append((Array(text.utf8), Int32(index)))
        }
        for text in mapping.channelColumn?.ignored ?? [] { values.append((Array(text.utf8), -1)) }
        channelValues = values
        guard log.count == before else { return nil }
    }

    deinit { steps.deallocate() }

    /// Which series a row of a file with a channel column is about: its index, -1 for a row to read past, nil when the
    /// mapping does not know the text.
    func series(of text: UnsafeBufferPointer<UInt8>) -> Int32? {
        for value in channelValues where value.text.elementsEqual(text) { return value.series }
        guard text.contains(where: { $0 >= 0x80 }), encoding != .utf8 else { return nil }
        let decoded = encoding.utf8(text)
        return channelValues.first { $0.text == decoded }?.series
    }

    /// Whether the source doubts the row, by one quality rule.
    func doubts(_ rule: Int, _ row: CSVRow) -> Bool {
        let cell = row.trimmed(Int(qualityColumns[rule]))
        switch qualityTests[rule] {
        case .good(let texts): return !texts.contains { matches(cell, $0) }
        case .bad(let texts): return texts.contains { matches(cell, $0) }
        case .badWhenContains(let part): return contains(cell, part)
        }
    }

    private func matches(_ cell: UnsafeBufferPointer<UInt8>, _ text: String) -> Bool {
        if text.utf8.elementsEqual(cell) { return true }
        return encoding != .utf8 && cell.contains { $0 >= 0x80 } && text.utf8.elementsEqual(encoding.utf8(cell))
    }

    private func contains(_ cell: UnsafeBufferPointer<UInt8>, _ part: String) -> Bool {
        let wanted = Array(part.utf8)
        let text = encoding != .utf8 && cell.contains { $0 >= 0x80 } ? encoding.utf8(cell) : Array(cell)
        guard text.count >= wanted.count else { return false }
        return (0...text.count - wanted.count).contains { text[$0...].starts(with: wanted) }
    }
}
