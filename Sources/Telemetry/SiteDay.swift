package import Quantities

/// One monitored place on one Japanese day: a fixed array of slots per channel, in whole watt-hours per slot.
///
/// A slot that was not read is ``missing``, never zero. Columns, not objects: `values` holds the channels one after the
/// other, each `grid.perDay` long, so that detectors run over contiguous memory.
package struct SiteDay: Sendable, Equatable {
    /// The value of a slot that was not read.
    package static let missing = Int32.min

    package let site: SiteID
    package let day: Day
    package let grid: SlotGrid
    /// The channels present, ascending, each once.
    package let channels: [Channel]
    /// Wh per slot, `channels.count × grid.perDay` of them.
    package var values: [Int32]
    /// One ``Mark`` set per slot for all channels together; empty when no slot is marked.
    package var marks: [UInt8]

    /// Precondition: `channels` ascend without repetition; `values` and `marks` have the lengths said above.
    package init(site: SiteID, day: Day, grid: SlotGrid, channels: [Channel], values: [Int32], marks: [UInt8] = []) {
        precondition(zip(channels, channels.dropFirst()).allSatisfy { $0 < $1 }, "channels must ascend")
        precondition(values.count == channels.count * grid.perDay, "one value per channel and slot")
        precondition(marks.isEmpty || marks.count == grid.perDay, "one mark per slot")
        self.site = site
        self.day = day
        self.grid = grid
        self.channels = channels
        self.values = values
        self.marks = marks
    }

    /// Where the slots of a channel stand in `values`; nil when the channel was not delivered.
    package func range(of channel: Channel) -> Range<Int>? {
        guard let index = channels.firstIndex(of: channel) else { return nil }
        return index * grid.perDay..<(index + 1) * grid.perDay
    }

    /// The channel's slots in Wh; nil when the channel was not delivered.
    package func slots(of channel: Channel) -> ArraySlice<Int32>? {
        range(of: channel).map { values[$0] }
    }

    package func mark(at slot: Int) -> Mark { marks.isEmpty ? [] : Mark(rawValue: marks[slot]) }
}
