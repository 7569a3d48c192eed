import Quantities
import Telemetry

extension SiteDay {
    /// Only what is not as in an earlier version of the same grid: all else is missing.
    func differing(from earlier: SiteDay) -> SiteDay {
        precondition(grid == earlier.grid, "versions of one grid")
        var values: [Int32] = []
        var isNew = [Bool](repeating: false, count: grid.perDay)
        for channel in channels {
            let mine = slots(of: channel).map(Array.init) ?? []
            let old = earlier.slots(of: channel).map(Array.init)
            for slot in 0..<grid.perDay {
                let differs = mine[slot] != old?[slot] ?? Self.missing
                if differs { isNew[slot] = true }
                values.append(differs ? mine[slot] : Self.missing)
            }
        }
        let marks = (0..<grid.perDay).map { isNew[$0] ? mark(at: $0).rawValue : 0 }
        return SiteDay(
            site: site, day: day, grid: grid, channels: channels, values: values,
            marks: marks.allSatisfy { $0 == 0 } ? [] : marks)
    }

    /// This site-day, completed by an earlier one where this has no value: what a correction leaves unsaid stays.
    ///
    /// A new value brings its marks; a slot that keeps all of its old values keeps its old marks.
    func correcting(_ earlier: SiteDay) throws(Rejection) -> SiteDay {
        guard grid == earlier.grid else {
            throw Rejection(
                "readings.correction.grid", expected: "\(earlier.grid.perDay) slots", found: "\(grid.perDay) slots",
                ja: "訂正データのコマ数が元のデータと異なります", en: "The correction has another number of slots a day")
        }
        let channels = Set(self.channels).union(earlier.channels).sorted()
        var values: [Int32] = []
        var isNew = [Bool](repeating: false, count: grid.perDay)
        for channel in channels {
            let mine = slots(of: channel).map(Array.init)
            let old = earlier.slots(of: channel).map(Array.init)
            for slot in 0..<grid.perDay {
                let value = mine?[slot] ?? Self.missing
                if value != Self.missing { isNew[slot] = true }
                values.append(value != Self.missing ? value : old?[slot] ?? Self.missing)
            }
        }
        let marks = (0..<grid.perDay).map { isNew[$0] ? mark(at: $0).rawValue : earlier.mark(at: $0).rawValue }
        return SiteDay(
            site: site, day: day, grid: grid, channels: channels, values: values,
            marks: marks.allSatisfy { $0 == 0 } ? [] : marks)
    }
}
