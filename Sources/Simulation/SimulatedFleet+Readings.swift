import Quantities
import Telemetry

extension SimulatedFleet {
    /// Writes the readings as a CSV file in UTF-8, line by line and home by home, in chunks of about a mebibyte.
    ///
    /// Wide: `site,date,channel,00:00,…,23:30`; a cell is the Wh of the half hour that begins then. Long:
    /// `site,time,generation_wh,export_wh`; `time` is the start of the half hour, with `+09:00`. A missing value is an
    /// empty cell.
    /// - Throws: what `sink` throws.
    package func writeReadings<E: Error>(
        _ layout: ReadingsLayout, to sink: (UnsafeRawBufferPointer) throws(E) -> Void
    ) throws(E) {
        var buffer = CSVBuffer()
        switch layout {
        case .wide:
            buffer.append("site,date,channel")
            for slot in 0..<ClearSky.slots {
                buffer.append(0x2C)
                Self.appendTime(slot, to: &buffer)
            }
            buffer.append(0x0A)
        case .long: buffer.append("site,time,generation_wh,export_wh\n")
        }
        let dates = period.days.map { Array($0.description.utf8) }
        var readings = DayReadings()
        for home in homes {
            let plan = plan(home.index)
            let site = Array(home.site.text.utf8)
            for day in dates.indices
            where fill(&readings, home: home.index, day: day, plan.defect(onDay: day)) {
                switch layout {
                case .wide:
                    Self.appendRow(site, dates[day], "generation", readings.generation, to: &buffer)
                    Self.appendRow(site, dates[day], "export", readings.export, to: &buffer)
                case .long: Self.appendRows(site, dates[day], readings, to: &buffer)
                }
                try buffer.pass(to: sink)
            }
        }
        try buffer.pass(isLast: true, to: sink)
    }

    private static func appendRow(
        _ site: [UInt8], _ date: [UInt8], _ channel: String, _ values: [Int32], to buffer: inout CSVBuffer
    ) {
        buffer.append(contentsOf: site)
        buffer.append(0x2C)
        buffer.append(contentsOf: date)
        buffer.append(0x2C)
        buffer.append(channel)
        for value in values {
            buffer.append(0x2C)
            if value != SiteDay.missing { buffer.append(number: value) }
        }
        buffer.append(0x0A)
    }

    private static func appendRows(
        _ site: [UInt8], _ date: [UInt8], _ readings: DayReadings, to buffer: inout CSVBuffer
    ) {
        for slot in 0..<ClearSky.slots {
            buffer.append(contentsOf: site)
            buffer.append(0x2C)
            buffer.append(contentsOf: date)
            buffer.append(0x54)
            appendTime(slot, to: &buffer)
            buffer.append(":00+09:00,")
            if readings.generation[slot] != SiteDay.missing { buffer.append(number: readings.generation[slot]) }
            buffer.append(0x2C)
            if readings.export[slot] != SiteDay.missing { buffer.append(number: readings.export[slot]) }
            buffer.append(0x0A)
        }
    }

    private static func appendTime(_ slot: Int, to buffer: inout CSVBuffer) {
        buffer.appendTwo(slot / 2)
        buffer.append(0x3A)
        buffer.appendTwo(slot % 2 * 30)
    }
}
