import Quantities
import Telemetry

/// Finds places that are claimed for twice (重複の検出): the same meter, supply point or conditioner, or a place within a
/// distance, in different projects or schemes, for days that overlap.
///
/// Source: MS for the check, `sourced`; the distance is `assumed`. Complexity: O(1) a place, and O(places in one spot).
package struct DuplicateFinder: Sendable {
    private let distance: PlaceDistance
    private var places: [MonitoredPlace] = []
    private var byKey: [DuplicateMark: [String: [Int]]] = [:]
    private var net: PlaceNet

    package init(within distance: PlaceDistance) {
        self.distance = distance
        net = PlaceNet(distance)
    }

    package mutating func insert(_ place: MonitoredPlace) {
        let index = places.count
        places.append(place)
        for (mark, key) in Self.keys(of: place) { byKey[mark, default: [:]][key, default: []].append(index) }
        if let location = place.location { net.insert(index, at: location) }
    }

    /// What was inserted that may be the same as this, in the order in which it was inserted.
    package func duplicates(of place: MonitoredPlace) -> [PlaceDuplicate] {
        var marks: [Int: [DuplicateMark]] = [:]
        for (mark, key) in Self.keys(of: place) {
            for index in byKey[mark]?[key] ?? [] { marks[index, default: []].append(mark) }
        }
        if let location = place.location {
            for index in net.candidates(near: location) {
                guard let other = places[index].location, distance.reaches(from: location, to: other) else { continue }
                marks[index, default: []].append(.location)
            }
        }
        return marks.keys.sorted().compactMap { index in
            let other = places[index]
            guard other.owner != place.owner, let overlap = other.period.intersection(place.period) else { return nil }
            return PlaceDuplicate(first: other, second: place, marks: marks[index] ?? [], overlap: overlap)
        }
    }

    private static func keys(of place: MonitoredPlace) -> [(DuplicateMark, String)] {
        [(DuplicateMark.meter, place.meter), (.supplyPoint, place.supplyPoint), (.conditioner, place.conditioner)]
            .compactMap { mark, key in key.map { (mark, $0) } }
    }
}
