import Telemetry

/// Places by where they are: a net of squares, so that what is near another place is in its square or next to it.
struct PlaceNet: Sendable {
    private struct Square: Hashable {
        let north: Int
        let east: Int
    }

    /// Up to here squares are not much wider than they need to be. Whoever lives beyond is looked through one by one.
    private static let furthest = 60 * 100_000
    /// Nothing is further apart than this that is near.
    private static let margin = 100_000
    private static let allAround = 360 * 100_000

    private let span: (north: Int, east: Int)
    private var squares: [Square: [Int]] = [:]
    private var beyond: [Int] = []

    init(_ distance: PlaceDistance) { span = distance.span(upTo: Self.furthest) }

    mutating func insert(_ index: Int, at place: Member.Location) {
        if abs(place.latitudeE5) < Self.furthest { squares[square(place), default: []].append(index) }
        if abs(place.latitudeE5) >= Self.furthest - Self.margin { beyond.append(index) }
    }

    /// What may be near, and everything that is.
    func candidates(near place: Member.Location) -> Set<Int> {
        var found: Set<Int> = []
        if abs(place.latitudeE5) >= Self.furthest - Self.margin { found.formUnion(beyond) }
        let own = square(place)
        let count = (Self.allAround - 1) / span.east + 1
        for north in (own.north - 1)...(own.north + 1) {
            // The last square may be narrow: then what is near can be two further on.
            for step in -2...2 {
                let east = (own.east + step + count) % count
                found.formUnion(squares[Square(north: north, east: east)] ?? [])
            }
        }
        return found
    }

    private func square(_ place: Member.Location) -> Square {
        // From the south pole and the date line on, so that neither is negative.
        Square(
            north: (place.latitudeE5 + 9_000_000) / span.north,
            east: (place.longitudeE5 + Self.allAround / 2) % Self.allAround / span.east)
    }
}
