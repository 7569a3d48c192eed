import Quantities

/// From the stamp of a row to a Japanese day and a slot of the grid. The date part is remembered: rows of the same day
/// follow one another in nearly every file.
struct StampReader {
    /// A slot, or why there is none.
    struct Place {
        var day: Int32
        /// -1 when the stamp names no slot.
        var slot: Int32
        var failure: StampFailure

        @inline(__always)
        init(day: Int32, slot: Int32) {
            self.day = day
            self.slot = slot
            failure = .empty
        }

        @inline(__always)
        init(_ failure: StampFailure) {
            day = 0
            slot = -1
            self.failure = failure
        }
    }

    let slotSeconds: Int64
    /// What is taken off an instant so that it names the start of its slot.
    let shift: Int64
    let zone: ZoneRules?
    private var stretch = ZoneRules.Stretch(from: .max, until: .min, offset: 0)
    /// The stamps are in one column, in a fixed format without anything obligatory after the minutes.
    let hasFastWay: Bool
    /// The byte between date and time.
    private let between: UInt8
    // The last date in such a format: its ten bytes, and its day. No date begins with a zero byte.
    private var dateHead: UInt64 = 0
    private var dateTail: UInt16 = 0
    private var dateDay: Int32 = 0

    init(_ mapping: StampMapping, grid: SlotGrid) {
        slotSeconds = Int64(grid.seconds)
        shift = mapping.edge == .end ? Int64(grid.seconds) : 0
        zone = mapping.zone
        guard case .column(_, let format) = mapping.source, format.isFixed, case .literal(let byte) = format.steps[5],
            format.steps[StampFormat.fixedSteps...].allSatisfy({ $0 == .optionalSeconds })
        else {
            (hasFastWay, between) = (false, 0)
            return
        }
        (hasFastWay, between) = (true, byte)
    }

    /// Date and time in one field, when it is sixteen bytes in a fixed format and its date is that of the row before.
    /// Nil when ``read(_:_:)`` must look.
    @inline(__always)
    mutating func readKnownDate(_ field: UnsafeBufferPointer<UInt8>) -> Place? {
        guard field.count == StampFormat.fixedBytes, let base = field.baseAddress else { return nil }
        let raw = UnsafeRawPointer(base)
        guard raw.loadUnaligned(as: UInt64.self) == dateHead,
            raw.loadUnaligned(fromByteOffset: 8, as: UInt16.self) == dateTail, base[10] == between, base[13] == 0x3A
        else { return nil }
        let hourTens = base[11] &- 0x30
        let hourOnes = base[12] &- 0x30
        let minuteTens = base[14] &- 0x30
        let minuteOnes = base[15] &- 0x30
        guard hourTens < 10, hourOnes < 10, minuteTens < 6, minuteOnes < 10 else { return nil }
        let minute = Int64(hourTens) * 600 + Int64(hourOnes) * 60 + Int64(minuteTens) * 10 + Int64(minuteOnes)
        return minute <= 1440 ? place(local: Int64(dateDay) * 86_400 + minute * 60) : nil
    }

    /// Date and time in one field.
    mutating func read(_ field: UnsafeBufferPointer<UInt8>, _ format: StampFormat) -> Place {
        guard field.count > 0 else { return Place(.empty) }
        guard let stamp = format.read(field) else { return Place(.malformed) }
        guard let seconds = stamp.seconds else { return Place(.impossible) }
        if hasFastWay, let base = field.baseAddress, let number = stamp.dayNumber {
            let raw = UnsafeRawPointer(base)
            dateHead = raw.loadUnaligned(as: UInt64.self)
            dateTail = raw.loadUnaligned(fromByteOffset: 8, as: UInt16.self)
            dateDay = number
        }
        return format.hasOffset ? place(instant: seconds - Int64(stamp.offset)) : place(local: seconds)
    }

    /// Date and time in two fields.
    mutating func read(
        date: UnsafeBufferPointer<UInt8>, _ dateFormat: StampFormat, time: UnsafeBufferPointer<UInt8>,
        _ timeFormat: StampFormat
    ) -> Place {
        guard date.count > 0, time.count > 0 else { return Place(.empty) }
        guard let day = dateFormat.read(date), let clock = timeFormat.read(time) else { return Place(.malformed) }
        guard let number = day.dayNumber, let seconds = clock.secondsOfDay else { return Place(.impossible) }
        let local = Int64(number) * 86_400 + Int64(seconds)
        return timeFormat.hasOffset ? place(instant: local - Int64(clock.offset)) : place(local: local)
    }

    /// A date and the number of a slot.
    mutating func read(
        date: UnsafeBufferPointer<UInt8>, _ format: StampFormat, number: UnsafeBufferPointer<UInt8>, first: Int,
        perDay: Int
    ) -> Place {
        guard number.count > 0 else { return Place(.empty) }
        let value = DecimalText.read(number)
        guard value.form == .plain, value.decimals == 0 else { return Place(.malformed) }
        guard value.mantissa >= Int64(first), value.mantissa < Int64(first + perDay) else { return Place(.slotNumber) }
        switch readDay(date, format) {
        case .failure(let failure): return Place(failure)
        case .day(let midnight): return place(local: midnight + (value.mantissa - Int64(first)) * slotSeconds)
        }
    }

    enum DayAnswer {
        /// Local seconds of its midnight.
        case day(Int64)
        case failure(StampFailure)
    }

    /// A date alone.
    func readDay(_ field: UnsafeBufferPointer<UInt8>, _ format: StampFormat) -> DayAnswer {
        guard field.count > 0 else { return .failure(.empty) }
        guard let stamp = format.read(field) else { return .failure(.malformed) }
        guard let number = stamp.dayNumber else { return .failure(.impossible) }
        return .day(Int64(number) * 86_400)
    }

    /// Row `index` of a file without stamps; the first is 0. Steps are of elapsed time, whatever the clocks did.
    mutating func sequence(start: Int64, stepMinutes: Int, index: Int) -> Place {
        guard case .unique(let stretch) = zone?.find(start) else { return Place(.nonexistent) }
        return place(instant: start - Int64(stretch.offset) + Int64(index) * Int64(stepMinutes) * 60)
    }

    /// Local time, seconds since 1970-01-01T00:00 in the mapping's zone.
    @inline(__always)
    mutating func place(local: Int64) -> Place {
        if local >= stretch.from, local < stretch.until { return place(instant: local - Int64(stretch.offset)) }
        return placeElsewhere(local)
    }

    private mutating func placeElsewhere(_ local: Int64) -> Place {
        switch zone?.find(local) {
        case .unique(let found):
            stretch = found
            return place(instant: local - Int64(found.offset))
        case .ambiguous: return Place(.ambiguous)
        case .nonexistent, nil: return Place(.nonexistent)
        }
    }

    /// UTC to the slot that starts there in Japan, nine hours ahead.
    @inline(__always)
    func place(instant: Int64) -> Place {
        let japan = instant + 32_400 - shift
        guard japan >= 0 else { return Place(.impossible) }
        let day = japan / 86_400
        let inDay = UInt32(truncatingIfNeeded: japan - day * 86_400)
        let width = UInt32(truncatingIfNeeded: slotSeconds)
        let slot = inDay / width
        guard slot * width == inDay else { return Place(.offGrid) }
        return Place(day: Int32(truncatingIfNeeded: day), slot: Int32(truncatingIfNeeded: slot))
    }
}
