import Quantities

/// The site-days that rows still arrive for: a ring of fixed arrays, found by site and day, handed out oldest first.
///
/// Values and readings of all open days lie in three blocks of memory that grow to the limit and are then used again:
/// no allocation per reading, one small one per finished site-day.
struct OpenDays: ~Copyable {
    struct Entry {
        var site: Int32
        var day: Int32
        /// One bit per channel a row was about.
        var present: UInt8
        var isMarked: Bool
    }

    static let noReading = Int64.min

    let limit: Int
    let grid: SlotGrid
    let channels: [Channel]
    /// One bit per channel that is a cumulative register.
    let registers: UInt8
    /// Wh after which the register of a channel begins again; nil where none does.
    let ranges: [Int64?]

    private let slots: Int
    private let stride: Int
    private var capacity: Int
    private var entries: UnsafeMutablePointer<Entry>
    /// Wh, or ``SiteDay/missing``.
    private var values: UnsafeMutablePointer<Int32>
    /// Register readings, twice the Wh plus one when doubted; or ``noReading``. Empty when no channel is a register.
    private var readings: UnsafeMutablePointer<Int64>
    private var marks: UnsafeMutablePointer<UInt8>
    private var table: KeyTable
    private var edges: RegisterEdges?
    private(set) var created = 0
    private(set) var closed = 0
    private var current: Int32 = -1
    /// Finished site-days, for the caller to take after each row.
    var outbox: [SiteDay] = []
    private(set) var firstDay = Int32.max
    private(set) var lastDay = Int32.min
    private var hasSite: [Bool] = []
    private(set) var siteCount = 0

    init(limit: Int, grid: SlotGrid, channels: [Channel], registers: UInt8, ranges: [Int64?]) {
        self.limit = limit
        self.grid = grid
        self.channels = channels
        self.registers = registers
        self.ranges = ranges
        slots = grid.perDay
        stride = grid.perDay * channels.count
        capacity = min(64, limit)
        entries = .allocate(capacity: capacity)
        values = .allocate(capacity: capacity * stride)
        readings = .allocate(capacity: registers == 0 ? 0 : capacity * stride)
        marks = .allocate(capacity: capacity * slots)
        table = KeyTable(limit: limit)
        edges = registers == 0 ? nil : RegisterEdges()
    }

    deinit {
        entries.deallocate()
        values.deallocate()
        readings.deallocate()
        marks.deallocate()
    }

    private static func key(_ site: Int32, _ day: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: site)) << 32 | UInt64(UInt32(bitPattern: day))
    }

    /// The open day of a site, begun when there is none; this may hand out the oldest one, whose place is taken.
    @inline(__always)
    mutating func locate(site: Int32, day: Int32, names: borrowing SiteCodes) -> Int32 {
        if current >= 0, entries[Int(current)].site == site, entries[Int(current)].day == day { return current }
        current = search(site: site, day: day, names: names)
        return current
    }

    private mutating func search(site: Int32, day: Int32, names: borrowing SiteCodes) -> Int32 {
        let key = Self.key(site, day)
        let known = table.find(key)
        if known >= 0 { return known }
        if created - closed == limit { closeOldest(names: names) }
        let place = created % limit
        if place == capacity { grow() }
        created += 1
        entries[place] = Entry(site: site, day: day, present: 0, isMarked: false)
        (values + place * stride).update(repeating: SiteDay.missing, count: stride)
        if registers != 0 { (readings + place * stride).update(repeating: Self.noReading, count: stride) }
        (marks + place * slots).update(repeating: 0, count: slots)
        table.insert(key, Int32(place))
        firstDay = min(firstDay, day)
        while hasSite.count <= Int(site) { hasSite.append(false) }
        if !hasSite[Int(site)] {
            hasSite[Int(site)] = true
            siteCount += 1
        }
        lastDay = max(lastDay, day)
        return Int32(place)
    }

    private mutating func grow() {
        let wider = min(capacity * 2, limit)
        func moved<T>(_ old: UnsafeMutablePointer<T>, _ width: Int) -> UnsafeMutablePointer<T> {
            let new = UnsafeMutablePointer<T>.allocate(capacity: wider * width)
            new.update(from: old, count: capacity * width)
            old.deallocate()
            return new
        }
        entries = moved(entries, 1)
        values = moved(values, stride)
        if registers != 0 { readings = moved(readings, stride) }
        marks = moved(marks, slots)
        capacity = wider
    }

    /// What stands in a slot: Wh, or a register reading in Wh; nil when nothing does.
    @inline(__always)
    func standing(_ place: Int32, channel: Int32, slot: Int32) -> Int64? {
        let index = Int(place) * stride + Int(channel) * slots + Int(slot)
        if registers & (1 << UInt8(channel)) != 0 {
            return readings[index] == Self.noReading ? nil : readings[index] >> 1
        }
        return values[index] == SiteDay.missing ? nil : Int64(values[index])
    }

    /// Says that a row was about the channel, without a value.
    @inline(__always)
    mutating func touch(_ place: Int32, channel: Int32) {
        entries[Int(place)].present |= 1 << UInt8(channel)
    }

    @inline(__always)
    mutating func mark(_ place: Int32, slot: Int32, _ mark: Mark) {
        marks[Int(place) * slots + Int(slot)] |= mark.rawValue
        entries[Int(place)].isMarked = true
    }

    /// Precondition: an interval's `value` fits in 32 bits and is not ``SiteDay/missing``.
    @inline(__always)
    mutating func put(_ place: Int32, channel: Int32, slot: Int32, _ value: Int64, doubted: Bool) {
        let index = Int(place) * stride + Int(channel) * slots + Int(slot)
        entries[Int(place)].present |= 1 << UInt8(channel)
        if registers & (1 << UInt8(channel)) != 0 {
            let doubt: Int64 = doubted || (readings[index] != Self.noReading && readings[index] & 1 != 0) ? 1 : 0
            readings[index] = value << 1 | doubt
        } else {
            values[index] = Int32(truncatingIfNeeded: value)
            if doubted { mark(place, slot: slot, .doubtedBySource) }
        }
    }

    /// Hands out what is still open, in the order it was begun.
    mutating func closeAll(names: borrowing SiteCodes) {
        while closed < created { closeOldest(names: names) }
    }

    private mutating func closeOldest(names: borrowing SiteCodes) {
        let place = closed % limit
        let entry = entries[place]
        if entry.present & registers != 0 {
            for channel in channels.indices where entry.present & registers & (1 << UInt8(channel)) != 0 {
                subtract(place, entry, channel, names)
            }
        }
        var present: [Channel] = []
        var taken: [Int32] = []
        taken.reserveCapacity(stride)
        for channel in channels.indices where entry.present & (1 << UInt8(channel)) != 0 {
            present.append(channels[channel])
            taken.append(
                contentsOf: UnsafeBufferPointer(start: values + place * stride + channel * slots, count: slots))
        }
        let isMarked = entries[place].isMarked
        outbox.append(
            SiteDay(
                site: names.ids[Int(entry.site)], day: Day(number: entry.day), grid: grid, channels: present,
                values: taken,
                marks: isMarked ? Array(UnsafeBufferPointer(start: marks + place * slots, count: slots)) : []))
        table.remove(Self.key(entry.site, entry.day))
        if Int(current) == place { current = -1 }
        closed += 1
    }

    /// Turns the register readings of a channel into the energy of its slots.
    private mutating func subtract(_ place: Int, _ entry: Entry, _ channel: Int, _ names: borrowing SiteCodes) {
        let base = place * stride + channel * slots
        let firstSlot = Int64(entry.day) * Int64(slots)
        for slot in 0..<slots {
            let reading = readings[base + slot]
            guard reading != Self.noReading else { continue }
            let key = RegisterEdges.key(site: entry.site, channel: channel, slot: firstSlot + Int64(slot))
            var before = slot > 0 ? readings[base + slot - 1] : Self.noReading
            if before == Self.noReading {
                let neighbour = RegisterEdges.key(
                    site: entry.site, channel: channel, slot: firstSlot + Int64(slot) - 1)
                before = edges?.find(neighbour)?.reading ?? Self.noReading
            }
            if before != Self.noReading {
                let (value, mark) = step(before, reading, channel)
                values[base + slot] = value
                if !mark.isEmpty { self.mark(Int32(place), slot: Int32(slot), mark) }
            } else if reading & 1 != 0 {
                mark(Int32(place), slot: Int32(slot), .doubtedBySource)
            }
            let isTail = slot == slots - 1 || readings[base + slot + 1] == Self.noReading
            guard isTail || before == Self.noReading else { continue }
            edges?.put(.init(key: key, reading: reading, lacksPredecessor: before == Self.noReading))
            if isTail { complete(after: firstSlot + Int64(slot), reading, entry.site, channel, names) }
        }
    }

    /// A slot after a tail that was handed out without energy because this reading had not come: hand it out again.
    private mutating func complete(
        after slot: Int64, _ reading: Int64, _ site: Int32, _ channel: Int, _ names: borrowing SiteCodes
    ) {
        let key = RegisterEdges.key(site: site, channel: channel, slot: slot + 1)
        guard var next = edges?.find(key), next.lacksPredecessor else { return }
        next.lacksPredecessor = false
        edges?.put(next)
        let (value, mark) = step(reading, next.reading, channel)
        let (day, inDay) = (slot + 1).quotientAndRemainder(dividingBy: Int64(slots))
        var slotValues = [Int32](repeating: SiteDay.missing, count: slots)
        slotValues[Int(inDay)] = value
        var slotMarks: [UInt8] = []
        if !mark.isEmpty {
            slotMarks = [UInt8](repeating: 0, count: slots)
            slotMarks[Int(inDay)] = mark.rawValue
        }
        outbox.append(
            SiteDay(
                site: names.ids[Int(site)], day: Day(number: Int32(day)), grid: grid, channels: [channels[channel]],
                values: slotValues, marks: slotMarks))
    }

    /// The energy between two readings; doubted when the source doubts either of them.
    private func step(_ before: Int64, _ after: Int64, _ channel: Int) -> (value: Int32, mark: Mark) {
        var (value, mark) = RegisterStep.between(before >> 1, after >> 1, range: ranges[channel]).outcome
        if (before | after) & 1 != 0 { mark.insert(.doubtedBySource) }
        return (value, mark)
    }
}
