import Quantities
import Telemetry

/// The sun's direction at every slot boundary of one day: `perDay + 1` of them, shared by all sites of the fleet.
struct SunTable: Sendable {
    let directions: [SunDirection]

    init(_ day: Day, _ grid: SlotGrid) {
        let start = Double(day.start.seconds)
        let step = Double(grid.seconds)
        directions = (0...grid.perDay).map { SunDirection(unixSeconds: start + Double($0) * step) }
    }
}
