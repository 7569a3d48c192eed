package import Quantities

extension SiteDay {
    /// The two together: every channel and slot that either has. Where both have a value it must be the same.
    ///
    /// Precondition: both are of the same site and day.
    /// - Throws: ``Rejection`` `telemetry.siteDay.gridDiffers`, `telemetry.siteDay.conflict`, which names channel, slot
    ///   and both values.
    package func merging(_ other: SiteDay) throws(Rejection) -> SiteDay {
        precondition(site == other.site && day == other.day, "only one site-day can be merged with itself")
        guard grid == other.grid else {
            throw Rejection(
                "telemetry.siteDay.gridDiffers", expected: "\(grid.perDay) slots", found: "\(other.grid.perDay) slots",
                ja: "\(site) \(day) のコマ数が異なるため合わせられません", en: "\(site) \(day) comes with two different grids")
        }
        let channels = Set(self.channels).union(other.channels).sorted()
        var merged: [Int32] = []
        merged.reserveCapacity(channels.count * grid.perDay)
        for channel in channels {
            guard let mine = slots(of: channel), let theirs = other.slots(of: channel) else {
                merged.append(contentsOf: slots(of: channel) ?? other.slots(of: channel) ?? [])
                continue
            }
            for (slot, (a, b)) in zip(mine, theirs).enumerated() {
                guard a == b || a == Self.missing || b == Self.missing else {
                    throw conflict(channel, slot, a, b)
                }
                merged.append(a == Self.missing ? b : a)
            }
        }
        let marks =
            self.marks.isEmpty
            ? other.marks
            : other.marks.isEmpty ? self.marks : zip(self.marks, other.marks).map { $0 | $1 }
        return SiteDay(site: site, day: day, grid: grid, channels: channels, values: merged, marks: marks)
    }

    private func conflict(_ channel: Channel, _ slot: Int, _ a: Int32, _ b: Int32) -> Rejection {
        Rejection(
            "telemetry.siteDay.conflict", expected: "\(a) Wh", found: "\(b) Wh",
            ja: "\(site) \(day) の \(channel.name) 第\(slot + 1)コマに異なる二つの値（\(a) Wh と \(b) Wh）があります",
            en: "\(site) \(day), \(channel.name), slot \(slot + 1): two different values, \(a) Wh and \(b) Wh")
    }
}
