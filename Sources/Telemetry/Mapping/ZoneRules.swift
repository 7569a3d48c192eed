/// The offsets of one time zone as a table: how local time becomes UTC. Made once, when a mapping is read.
package struct ZoneRules: Sendable, Equatable {
    /// A stretch of local time in which every stamp means exactly one instant.
    struct Stretch: Sendable, Equatable {
        /// Local seconds since 1970-01-01T00:00, half-open.
        var from: Int64
        var until: Int64
        /// Seconds east of UTC.
        var offset: Int32
    }

    enum Answer: Equatable {
        case unique(Stretch)
        /// The clocks were put forward over this local time.
        case nonexistent
        /// The clocks were put back, and this local time came twice.
        case ambiguous
    }

    /// As the mapping writes it: `+09:00` or `Australia/Sydney`.
    package let name: String
    /// Ascending, without overlap; what lies between two is a gap or an overlap of the clock.
    let stretches: [Stretch]

    /// A fixed offset, seconds east of UTC.
    package init(name: String, offset: Int32) {
        self.name = name
        stretches = [Stretch(from: .min, until: .max, offset: offset)]
    }

    /// From the offset before the first change, and each change as an instant and the offset from then on.
    init(name: String, offset: Int32, changes: [(at: Int64, offset: Int32)]) {
        self.name = name
        var stretches: [Stretch] = []
        var from = Int64.min
        var current = offset
        for change in changes where change.offset != current {
            stretches.append(
                Stretch(from: from, until: change.at + Int64(min(current, change.offset)), offset: current))
            from = change.at + Int64(max(current, change.offset))
            current = change.offset
        }
        stretches.append(Stretch(from: from, until: .max, offset: current))
        self.stretches = stretches
    }

    func find(_ local: Int64) -> Answer {
        var low = 0
        var high = stretches.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if stretches[middle].from <= local { low = middle } else { high = middle }
        }
        if local < stretches[low].until { return .unique(stretches[low]) }
        return stretches[low + 1].offset > stretches[low].offset ? .nonexistent : .ambiguous
    }
}
